#pragma once
// Small DICOM series on disk for the importer's tests: written by series_writer, then spoilt on purpose.
#include "core/image/volume.h"

#include <QString>
#include <QStringList>

#include <functional>

class DcmDataset;

namespace tavr::fixture {

/// A volume whose every voxel tells its place: HU = i + 10·j + 100·k − 200, 0.5 × 0.6 × `gap` mm.
Volume placeVolume(Index3 size = {24, 20, 8}, double gap = 0.75);

/// Writes `ct` into `folder`; returns its files in slice order.
QStringList write(const Volume& ct, const QString& folder, std::optional<double> percentRR = {},
                  const QString& patient = "PHANTOM");

/// Changes one file in place and saves it in `syntaxUid` (uncompressed ones and RLE).
void edit(const QString& file, const std::function<void(DcmDataset&)>& change,
          const QString& syntaxUid = "1.2.840.10008.1.2.1");

/// The slices of a series as one enhanced multi-frame CT; frames in reverse order, `phases` copies of each marked by
/// temporal index and R-R percentage.
void writeEnhanced(const Volume& ct, const QString& file, int phases = 1);

/// A DICOMDIR that names `files` (relative, with '/').
void writeDicomdir(const QString& file, const QStringList& files);

}  // namespace tavr::fixture
