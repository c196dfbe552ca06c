"""Finds the texts that a module of the window marks for translation, with their context."""

import ast
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What is no ``self``, but whose class is known.
_OWNERS = {"desk.reader": "Reader", "desk.window": "MainWindow"}

Text = tuple[str, str]
"""Context and English words."""


class Unclear(Exception):
    """A text is marked in a way in which nobody can tell its context."""


class MarkedTexts(ast.NodeVisitor):
    """The texts of one module: calls of ``tr``, of ``translate``, and of the functions that call it."""

    def __init__(self, file: Path, helpers: dict[Path, dict[str, str]]) -> None:
        self._file = file
        self._all = helpers
        self._helpers = dict(helpers[file])
        self._classes: list[str] = []
        self._functions: list[ast.FunctionDef] = []
        self._found: list[Text] = []

    def read(self, tree: ast.Module) -> list[Text]:
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                self._take_over(node)
        self.visit(tree)
        return self._found

    def _take_over(self, node: ast.ImportFrom) -> None:
        base = ROOT.joinpath(*(node.module or "").split("."))
        for alias in node.names:
            name = alias.asname or alias.name
            known = self._all.get(base.with_suffix(".py"), {})
            if alias.name in known:
                self._helpers[name] = known[alias.name]
            for helper, context in self._all.get(base / (alias.name + ".py"), {}).items():
                self._helpers[name + "." + helper] = context

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        called = ast.unparse(node.func)
        if called == "QCoreApplication.translate":
            if isinstance(node.args[0], ast.Constant):
                self._take(str(node.args[0].value), node.args[1:2])
        elif called in self._helpers:
            self._take(self._helpers[called], node.args)
        elif isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
            self._take(self._context(node.func.value), node.args[:1])
        elif called == "tr":
            self._take(self._context(node.func), node.args[:1])
        elif called == "Command":
            self._take("commands", node.args[1:2])
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # no docstring
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if self._helpers and isinstance(node.value, str) and "%n " in node.value:
            self._found.append((next(iter(self._helpers.values())), node.value))

    def _context(self, owner: ast.expr) -> str:
        name = ast.unparse(owner)
        if name == "self":
            return self._classes[-1]
        if name in _OWNERS:
            return _OWNERS[name]
        made = _made(self._functions[-1], name) if self._functions else None
        if isinstance(made, ast.Call):
            return ast.unparse(made.func)
        if isinstance(made, ast.Attribute):
            return self._context(made.value)
        raise Unclear(f"{self._file}:{owner.lineno}: say QCoreApplication.translate instead of {name}.tr")

    def _take(self, context: str, arguments: Iterable[ast.expr]) -> None:
        for argument in arguments:
            if isinstance(argument, ast.JoinedStr):
                raise Unclear(f"{self._file}:{argument.lineno}: an f-string cannot be translated")
            branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
            self._found += [(context, str(b.value)) for b in branches if isinstance(b, ast.Constant)]


def translating(tree: ast.Module) -> dict[str, str]:
    """The functions of a module that translate what they are given, with their context."""
    found: dict[str, str] = {}
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.args.args:
            given = {argument.arg for argument in function.args.args}
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "QCoreApplication.translate":
                    context, text = node.args[:2]
                    named = {n.id for n in ast.walk(text) if isinstance(n, ast.Name)}
                    if isinstance(context, ast.Constant) and named & given:
                        found[function.name] = str(context.value)
    return found


def _made(function: ast.FunctionDef, name: str) -> ast.expr | None:
    """What a function's own variable is made of."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return node.value
    return None
