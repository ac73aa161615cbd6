#!/usr/bin/env python3
"""A second reader of what OpenTAVR exports: pydicom for the DICOM objects, a parser of its own for .seg.nrrd.

read_export.py FOLDER   prints one JSON object. The voxels of the DICOM segmentation are compared with those of the
.seg.nrrd: each pixel of each frame with the voxel that is nearest to its centre.
"""
import gzip
import json
import sys
from pathlib import Path

import numpy as np
import pydicom


def read_nrrd(file):
    head, data = Path(file).read_bytes().split(b"\n\n", 1)
    fields, keys = {}, {}
    for line in head.decode("utf-8").splitlines()[1:]:
        if ":=" in line:
            key, value = line.split(":=", 1)
            keys[key] = value
        elif ": " in line:
            key, value = line.split(": ", 1)
            fields[key] = value
    vectors = [[float(x) for x in v.strip("()").split(",")] for v in fields["space directions"].split()]
    origin = [float(x) for x in fields["space origin"].strip("()").split(",")]
    size = [int(n) for n in fields["sizes"].split()]
    voxels = np.frombuffer(gzip.decompress(data), dtype=np.uint8).reshape(size[::-1])
    return fields, keys, np.array(vectors).T, np.array(origin), voxels


def nearest_labels(seg, frame, directions, origin, voxels):
    shared = seg.SharedFunctionalGroupsSequence[0]
    orientation = [float(x) for x in shared.PlaneOrientationSequence[0].ImageOrientationPatient]
    row_gap, column_gap = (float(x) for x in shared.PixelMeasuresSequence[0].PixelSpacing)
    corner = np.array([float(x) for x in frame.PlanePositionSequence[0].ImagePositionPatient])
    along_row, along_column = np.array(orientation[:3]), np.array(orientation[3:])
    j, i = np.mgrid[0:seg.Rows, 0:seg.Columns]
    points = corner + i[..., None] * column_gap * along_row + j[..., None] * row_gap * along_column
    index = np.floor((points - origin) @ np.linalg.inv(directions).T + 0.5).astype(int)
    inside = np.all((index >= 0) & (index < voxels.shape[::-1]), axis=-1)
    labels = np.zeros((seg.Rows, seg.Columns), dtype=np.uint8)
    at = index[inside]
    labels[inside] = voxels[at[:, 2], at[:, 1], at[:, 0]]
    return labels


def code(sequence):
    return "%s|%s|%s" % (sequence[0].CodingSchemeDesignator, sequence[0].CodeValue, sequence[0].CodeMeaning)


def read_segmentation(folder):
    fields, keys, directions, origin, voxels = read_nrrd(folder / "segmentation.seg.nrrd")
    names = {keys["Segment%d_Name" % n]: int(keys["Segment%d_LabelValue" % n])
             for n in range(255) if "Segment%d_Name" % n in keys}
    seg = pydicom.dcmread(folder / "segmentation.dcm")
    bits = np.unpackbits(np.frombuffer(seg.PixelData, dtype=np.uint8), bitorder="little")
    frames = bits[: int(seg.NumberOfFrames) * seg.Rows * seg.Columns].reshape(-1, seg.Rows, seg.Columns)
    labels = {s.SegmentNumber: names[s.SegmentLabel] for s in seg.SegmentSequence}
    seen = {n: 0 for n in labels}
    different, wrong_index, missed = 0, 0, {}
    for mask, frame in zip(frames, seg.PerFrameFunctionalGroupsSequence):
        number = frame.SegmentIdentificationSequence[0].ReferencedSegmentNumber
        truth = nearest_labels(seg, frame, directions, origin, voxels)
        different += int(np.count_nonzero((truth == labels[number]) != (mask == 1)))
        seen[number] += int(mask.sum())
        position = tuple(frame.PlanePositionSequence[0].ImagePositionPatient)
        wrong_index += list(frame.FrameContentSequence[0].DimensionIndexValues)[0] != number
        missed.setdefault(position, set(np.unique(truth)) - {0}).discard(labels[number])
    return {
        "pixels_that_differ": different,
        "labels_without_frame": sum(len(left) for left in missed.values()),
        "wrong_index": wrong_index,
        "frames": int(seg.NumberOfFrames),
        "segments": [{"name": s.SegmentLabel, "type": code(s.SegmentedPropertyTypeCodeSequence),
                      "category": code(s.SegmentedPropertyCategoryCodeSequence), "pixels": seen[s.SegmentNumber]}
                     for s in seg.SegmentSequence],
        "sources": sorted({f.DerivationImageSequence[0].SourceImageSequence[0].ReferencedSOPInstanceUID
                           for f in seg.PerFrameFunctionalGroupsSequence}),
        "referenced": sorted(i.ReferencedSOPInstanceUID for i in seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence),
        "series": seg.ReferencedSeriesSequence[0].SeriesInstanceUID,
        "study": seg.StudyInstanceUID, "frame_of_reference": seg.FrameOfReferenceUID,
        "patient": str(seg.PatientName), "patient_id": seg.PatientID, "uid": seg.SOPInstanceUID,
        "nrrd_space": fields["space"], "nrrd_keys": keys,
    }


def number(item):
    measured = item.MeasuredValueSequence[0]
    return float(measured.NumericValue), measured.MeasurementUnitsCodeSequence[0].CodeValue


def read_group(group):
    result = {"numbers": [], "site": "", "segment": None}
    for item in group.ContentSequence:
        name = item.ConceptNameCodeSequence[0].CodeMeaning if "ConceptNameCodeSequence" in item else ""
        if name == "Tracking Identifier":
            result["name"] = item.TextValue
        elif name == "Finding Site":
            result["site"] = code(item.ConceptCodeSequence)
        elif name == "Referenced Segment":
            reference = item.ReferencedSOPSequence[0]
            result["segment"] = [reference.ReferencedSOPInstanceUID, int(reference.ReferencedSegmentNumber)]
        elif item.ValueType == "NUM":
            value, unit = number(item)
            one = {"concept": code(item.ConceptNameCodeSequence), "value": value, "unit": unit, "outline": 0}
            for child in item.get("ContentSequence", []):
                what = child.ConceptNameCodeSequence[0].CodeMeaning
                if child.ValueType == "NUM":
                    one["above" if what.startswith("+") else "below"] = number(child)[0]
                elif child.ValueType == "SCOORD3D":
                    one["outline"] = len(child.GraphicData) // 3
                elif child.ValueType == "CODE":
                    one[what] = code(child.ConceptCodeSequence)
                elif child.ValueType == "TEXT":
                    one["remark"] = child.TextValue
            result["numbers"].append(one)
    return result


def read_report(folder):
    sr = pydicom.dcmread(folder / "measurements.dcm")
    evidence = [(s.SeriesInstanceUID, i.ReferencedSOPInstanceUID)
                for study in sr.CurrentRequestedProcedureEvidenceSequence
                for s in study.ReferencedSeriesSequence for i in s.ReferencedSOPSequence]
    body = {c.ConceptNameCodeSequence[0].CodeMeaning: c for c in sr.ContentSequence}
    return {
        "template": sr.ContentTemplateSequence[0].TemplateIdentifier,
        "title": code(sr.ConceptNameCodeSequence),
        "images": len([i for g in body["Image Library"].ContentSequence for i in g.ContentSequence if i.ValueType == "IMAGE"]),
        "groups": [read_group(g) for g in body["Imaging Measurements"].ContentSequence],
        "evidence": evidence, "completion": sr.CompletionFlag, "verification": sr.VerificationFlag,
        "patient": str(sr.PatientName), "study": sr.StudyInstanceUID,
    }


if __name__ == "__main__":
    where = Path(sys.argv[1])
    print(json.dumps({"segmentation": read_segmentation(where), "report": read_report(where)}))
