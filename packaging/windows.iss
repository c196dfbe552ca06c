; The installer for Windows, made by Inno Setup 6: iscc /DVersion=0.1.0 /Obuild\artefacts packaging\windows.iss
; It installs for one user without asking for an administrator, or for all where one says so.

#ifndef Version
  #error Name the version: /DVersion=…
#endif
#define Name "Media Annotator"
#define Program "Media Annotator.exe"

[Setup]
AppId={{6E2C1B0A-5D0B-4C55-9B7C-3F1B5B1C9A41}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Media Annotator developers
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
LicenseFile=..\LICENSE
SetupIconFile=..\resources\icons\media-annotator.ico
UninstallDisplayIcon={app}\{#Program}
OutputBaseFilename=media-annotator-{#Version}-setup
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\build\program\media-annotator\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.annotator"; ValueType: string; ValueData: "MediaAnnotator.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.annotator-package"; ValueType: string; ValueData: "MediaAnnotator.Package"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\MediaAnnotator.Project"; ValueType: string; ValueData: "Media Annotator project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\MediaAnnotator.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\MediaAnnotator.Project\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\MediaAnnotator.Package"; ValueType: string; ValueData: "Media Annotator package"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\MediaAnnotator.Package\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\MediaAnnotator.Package\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
