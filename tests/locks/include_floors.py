#!/usr/bin/env python3
"""Lock 2 of 3: scans every #include of the house.

include_floors.py ROOT   prints one line per forbidden include and exits 1; exits 0 when there is none.

Rules (README.md, "The house"): a file includes only its own room and rooms on lower floors; third parties only where the
table allows them; heavy headers never in a .h file.
"""
import re
import sys
from pathlib import Path

FLOOR = {
    "core/base": 0, "core/geometry": 1, "core/caseio": 1, "core/image": 2, "core/mesh": 2, "devices": 2,
    "solver/physics": 2, "core/dicom": 3, "core/study": 3, "solver/parallel": 3, "solver/launch": 3,
    "planning": 4, "planning/report": 5, "app/viz": 6, "app/presentation": 6, "app/widgets": 7,
    "app/desk": 8, "app/cli": 8, "solver/solve": 8,
}
THIRD = {  # name -> pattern of the include
    "qtwidgets": r"^(QtWidgets/.*|QOpenGLWidget|QWidget|QMainWindow|QDialog|QMessageBox|QPushButton|QLabel|QTableView|QApplication)$",
    "qt": r"^Q[A-Za-z]+(/.*)?$",
    "vtk": r"^vtk.*", "itk": r"^itk.*", "cgal": r"^CGAL/.*", "petsc": r"^(petsc.*|mpi\.h)$",
    "dcmtk": r"^dcmtk/.*", "openjpeg": r"^openjpeg.*", "egl": r"^(EGL|GL)/.*", "cli11": r"^CLI/.*", "openssl": r"^openssl/.*",
    "expat": r"^expat.*",
}
ALLOWED = {  # besides Eigen, tl, fmt, spdlog, nlohmann and the standard library, which are the house's common tools
    "core/image": {"itk"}, "core/mesh": {"cgal"}, "core/dicom": {"dcmtk", "openjpeg"}, "core/study": {"openssl"}, "core/caseio": {"expat"},
    "solver/parallel": {"petsc"}, "solver/solve": {"petsc"}, "solver/launch": {"qt"}, "planning/report": {"qt"},
    "app/viz": {"vtk", "egl"}, "app/presentation": {"qt"}, "app/widgets": {"qt", "qtwidgets", "vtk", "egl"},
    "app/desk": {"qt", "qtwidgets"}, "app/cli": {"qt", "cli11"},
}
HEAVY = {"itk", "cgal", "petsc", "vtk", "dcmtk"}
LIGHT = {"vtkNew.h", "vtkSmartPointer.h"}  # small templates that a private header may hold members with
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of(path):
    parts = path.split("/")
    for n in (2, 1):
        name = "/".join(parts[:n])
        if name in FLOOR:
            return name
    return None


def third_party(include):
    return next((name for name, pattern in THIRD.items() if re.match(pattern, include)), None)


def faults(root):
    for top in ("core", "devices", "planning", "solver", "app"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            name = file.relative_to(root).as_posix()
            room = room_of(name)
            if room is None:
                yield f"{name}: stands in no room of the house"
                continue
            for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(text)
                if not match:
                    continue
                include = match.group(2)
                other = room_of(include) if match.group(1) == '"' else None
                if other and other != room and FLOOR[other] >= FLOOR[room]:
                    yield f"{name}:{number}: {room} (floor {FLOOR[room]}) includes {include} (floor {FLOOR[other]})"
                party = None if other else third_party(include)
                if party and party not in ALLOWED.get(room, set()):
                    yield f"{name}:{number}: {room} may not include {include} ({party})"
                elif party in HEAVY and include not in LIGHT and file.suffix == ".h":
                    yield f"{name}:{number}: heavy header {include} in a header; include it in the .cpp"


def main():
    found = list(faults(Path(sys.argv[1])))
    print("\n".join(found) if found else "include floors: clean")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
