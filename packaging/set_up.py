"""The set-up in its order: the environment from the lock, then the system libraries that Qt needs."""

import sys

import environment
import package_managers
import system_libraries


def set_up(lock: str, place=None, plugins: tuple = ()) -> environment.Environment:  # noqa: ANN001 - one, or none
    """Make everything ready for the program (or its tests); do nothing that is done already.

    ``plugins`` are those of Qt that shall work beside the ones for the desktop at hand.
    """
    if environment.lacks_venv():
        _see_to_venv()
    place = place or environment.Environment()
    place.ensure(lock)
    _see_to_libraries(place, plugins)
    return place


def _see_to_venv() -> None:
    package = f"python3.{sys.version_info.minor}-venv"
    if package_managers.may_install() and package_managers.apt_install([package]):
        return
    raise environment.SetUpError(
        "This Python cannot make virtual environments. On Debian run this line, then start again:\n\n"
        f"sudo apt-get install -y {package}\n"
    )


def _see_to_libraries(place: environment.Environment, plugins: tuple) -> None:
    libraries = system_libraries.missing(place.folder, plugins)
    if libraries and package_managers.may_install():
        package_managers.apt_install(sorted({package_managers.apt_package(name) for name in libraries}))
        libraries = system_libraries.missing(place.folder, plugins)
    if libraries:
        raise environment.SetUpError(package_managers.advice(libraries))
