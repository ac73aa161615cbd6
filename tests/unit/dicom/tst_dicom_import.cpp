#include "core/dicom/import.h"
#include "core/dicom/series_writer.h"
#include "tests/unit/dicom/dicom_fixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <mutex>

using namespace tavr;

namespace {

Result<ImportedVolume> importFrom(const QString& source) {
    return importBest(source.toStdString(), "", {});
}

/// The voxels are `expected`'s; a mismatch names the first one.
void compareVoxels(const Volume& got, const Volume& expected) {
    QCOMPARE(got.grid.size, expected.grid.size);
    QVERIFY(got.grid.origin.isApprox(expected.grid.origin, 1e-6));
    QVERIFY(got.grid.spacing.isApprox(expected.grid.spacing, 1e-6));
    QVERIFY(got.grid.direction.isApprox(expected.grid.direction, 1e-6));
    for (std::size_t n = 0; n < got.voxels.size(); ++n)
        if (got.voxels[n] != expected.voxels[n])
            QFAIL(qPrintable(QString("voxel %1: %2, not %3").arg(n).arg(got.voxels[n]).arg(expected.voxels[n])));
}

}  // namespace

class TestDicomImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writtenSeriesComesBack_data() {
        QTest::addColumn<QString>("pose");
        for (const char* pose : {"axial", "oblique", "flipped"}) QTest::newRow(pose) << pose;
    }
    void writtenSeriesComesBack() {
        QFETCH(QString, pose);
        QTemporaryDir dir;
        Volume ct = fixture::placeVolume();
        if (pose == "oblique")
            ct.grid.direction = Eigen::AngleAxisd(0.9, Vec3(1, 2, -1).normalized()).toRotationMatrix();
        if (pose == "flipped") ct.grid.direction = Vec3(-1, 1, -1).asDiagonal();
        fixture::write(ct, dir.path(), 35.0);
        const auto imported = importFrom(dir.path());
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        compareVoxels(*imported->ct, ct);
        const SeriesPhase& phase = imported->series.phases[imported->phaseIndex];
        QCOMPARE(int(phase.geometry.verdict), int(GeometryVerdict::Accepted));
        QCOMPARE(phase.percentRR.value(), 35.0);
        QCOMPARE(imported->sopInstanceUids.size(), 8U);
        QCOMPARE(imported->kvp.value(), 120.0);
        QVERIFY(imported->warnings.empty());
    }

    void leftHandedVolumeKeepsItsPlaces() {
        // A grid whose k axis runs against row × column cannot be a DICOM stack; the slices come back in the other
        // order, each voxel at the same place in the patient.
        QTemporaryDir dir;
        Volume ct = fixture::placeVolume();
        ct.grid.direction = Vec3(1, 1, -1).asDiagonal();
        fixture::write(ct, dir.path());
        const auto imported = importFrom(dir.path());
        QVERIFY(imported.has_value());
        for (const Vec3& ijk : {Vec3(0, 0, 0), Vec3(5, 7, 3), Vec3(23, 19, 7)}) {
            const Vec3 there = imported->ct->grid.toIndex(ct.grid.toLps(ijk));
            QCOMPARE(
                imported->ct->at(int(std::lround(there.x())), int(std::lround(there.y())), int(std::lround(there.z()))),
                ct.at(int(ijk.x()), int(ijk.y()), int(ijk.z())));
        }
    }

    void everyTransferSyntax_data() {
        QTest::addColumn<QString>("syntax");
        QTest::newRow("implicit") << "1.2.840.10008.1.2";
        QTest::newRow("explicit") << "1.2.840.10008.1.2.1";
        QTest::newRow("deflated") << "1.2.840.10008.1.2.1.99";
        QTest::newRow("big endian") << "1.2.840.10008.1.2.2";
        QTest::newRow("RLE") << "1.2.840.10008.1.2.5";
    }
    void everyTransferSyntax() {
        QFETCH(QString, syntax);
        QTemporaryDir dir;
        const Volume ct = fixture::placeVolume();
        for (const QString& file : fixture::write(ct, dir.path()))
            fixture::edit(
                file, [](DcmDataset&) {}, syntax);
        const auto imported = importFrom(dir.path());
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        compareVoxels(*imported->ct, ct);
    }

    void foldersWithinFoldersAndFilesWithoutExtension() {
        QTemporaryDir dir;
        const Volume ct = fixture::placeVolume();
        int n = 0;
        for (const QString& file : fixture::write(ct, dir.path())) {
            QVERIFY(QDir(dir.path()).mkpath(QString("a/b%1").arg(n % 3)));
            QVERIFY(QFile::rename(file, dir.path() + QString("/a/b%1/IM%2").arg(n % 3).arg(7919 * (n + 1) % 101)));
            ++n;
        }
        QFile readme(dir.path() + "/a/readme.txt");
        QVERIFY(readme.open(QIODevice::WriteOnly) && readme.write("not an image") > 0);
        readme.close();
        QFile damaged(dir.path() + "/a/IM_damaged");
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no header") > 0);
        damaged.close();
        const auto imported = importFrom(dir.path());
        QVERIFY(imported.has_value());
        compareVoxels(*imported->ct, ct);
        // What may be a lost slice is named; a note beside the series is none.
        const QString warning = QString::fromStdString(imported->warnings.back());
        QVERIFY2(warning.contains("IM_damaged") && !warning.contains("readme.txt"), qPrintable(warning));
    }

    void dicomdirNamesTheFiles() {
        QTemporaryDir dir;
        const Volume ct = fixture::placeVolume();
        QVERIFY(QDir(dir.path()).mkpath("series"));
        QStringList names;
        for (const QString& file : fixture::write(ct, dir.path() + "/series"))
            names << "SERIES/" + QFileInfo(file).fileName().toUpper();  // discs shout; the copy does not
        names << "SERIES/GONE.DCM"
              << "../../etc/passwd";
        fixture::writeDicomdir(dir.path() + "/DICOMDIR", names);
        const auto imported = importFrom(dir.path() + "/DICOMDIR");
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        compareVoxels(*imported->ct, ct);
        QVERIFY(importFrom(dir.path()).has_value());  // the folder with its DICOMDIR is no trouble either
    }

    void enhancedMultiFrame() {
        QTemporaryDir dir;
        Volume ct = fixture::placeVolume();
        for (std::int16_t& v : ct.voxels) v = std::int16_t(v / 2 * 2);  // representable at slope 2
        const QString file = dir.path() + "/enhanced";
        fixture::writeEnhanced(ct, file);
        const auto imported = importFrom(file);
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        compareVoxels(*imported->ct, ct);
        QCOMPARE(imported->sopInstanceUids.size(), 1U);
    }

    void enhancedMultiPhase() {
        QTemporaryDir dir;
        Volume ct = fixture::placeVolume();
        for (std::int16_t& v : ct.voxels) v = std::int16_t(v / 2 * 2);
        const QString file = dir.path() + "/enhanced";
        fixture::writeEnhanced(ct, file, 2);
        const auto scan = scanSource(file.toStdString(), {});
        QVERIFY(scan.has_value());
        QCOMPARE(scan->series.size(), 1U);
        QCOMPARE(scan->series[0].phases.size(), 2U);
        QCOMPARE(scan->series[0].phases[0].percentRR.value(), 30.0);
        QCOMPARE(scan->series[0].phases[1].label, std::string("phase 70 %"));
        const auto diastole = loadVolume(file.toStdString(), *scan, 0, 1, {});
        QVERIFY(diastole.has_value());
        for (std::int16_t& v : ct.voxels) v = std::int16_t(v + 2);
        compareVoxels(*diastole->ct, ct);
    }

    void phasesInOneSeriesAreListedAndSystoleIsChosen() {
        QTemporaryDir dir;
        for (const int percent : {75, 35}) {
            Volume ct = fixture::placeVolume();
            for (std::int16_t& v : ct.voxels) v = std::int16_t(v + percent);
            for (const QString& file : fixture::write(ct, dir.path() + QString("/p%1").arg(percent), percent))
                fixture::edit(file, [](DcmDataset& d) {
                    d.putAndInsertString(DCM_SeriesInstanceUID, "1.2.3.4");
                    d.putAndInsertString(DCM_StudyInstanceUID, "1.2.3");
                });
        }
        const auto scan = scanSource(dir.path().toStdString(), {});
        QVERIFY(scan.has_value());
        QCOMPARE(scan->series.size(), 1U);
        QCOMPARE(scan->series[0].phases.size(), 2U);
        const auto best = importFrom(dir.path());
        QVERIFY(best.has_value());
        QCOMPARE(best->ct->at(0, 0, 0), std::int16_t(-200 + 35));
    }

    void seriesIsChosenByUid() {
        QTemporaryDir dir;
        fixture::write(fixture::placeVolume(), dir.path() + "/a", 35.0);
        fixture::write(fixture::placeVolume({24, 20, 5}, 1.5), dir.path() + "/b", 75.0);
        const auto scan = scanSource(dir.path().toStdString(), {});
        QVERIFY(scan.has_value());
        QCOMPARE(scan->series.size(), 2U);
        const auto second = importBest(dir.path().toStdString(), scan->series[1].seriesUid, {});
        QVERIFY(second.has_value());
        QCOMPARE(second->ct->grid.size[2], 5);
        QVERIFY(!importBest(dir.path().toStdString(), "1.2.3.9", {}).has_value());
    }

    void rescaleMayDifferFromSliceToSlice() {
        QTemporaryDir dir;
        const Volume ct = fixture::placeVolume();
        int k = 0;
        for (const QString& file : fixture::write(ct, dir.path())) {
            const int slice = k++;
            fixture::edit(file, [slice](DcmDataset& d) {
                d.putAndInsertString(DCM_RescaleSlope, slice % 2 ? "0.25" : "1.0");
                d.putAndInsertString(DCM_RescaleIntercept, slice % 2 ? "-100.5" : "-1024");
            });
        }
        const auto imported = importFrom(dir.path());
        QVERIFY(imported.has_value());
        QCOMPARE(imported->ct->at(3, 2, 4), ct.at(3, 2, 4));
        QCOMPARE(imported->ct->at(3, 2, 5), std::int16_t(std::lround((ct.at(3, 2, 5) + 1024) * 0.25 - 100.5)));
    }

    void missingSliceIsFilledAndSaid() {
        QTemporaryDir dir;
        const Volume ct = fixture::placeVolume();
        const QStringList files = fixture::write(ct, dir.path());
        QVERIFY(QFile::remove(files[3]));
        const auto imported = importFrom(dir.path());
        QVERIFY(imported.has_value());
        compareVoxels(*imported->ct, ct);  // the field is linear along k, so the filled slice is exact
        const GeometryReport& geometry = imported->series.phases[0].geometry;
        QCOMPARE(int(geometry.verdict), int(GeometryVerdict::Regularised));
        QVERIFY(std::any_of(imported->warnings.begin(), imported->warnings.end(),
                            [](const std::string& w) { return w.find("1 missing slice") != std::string::npos; }));
    }

    void cancelStopsAndProgressRises() {
        QTemporaryDir dir;
        fixture::write(fixture::placeVolume({24, 20, 40}), dir.path());
        double last = 0;
        bool rising = true;
        const auto whole = importBest(dir.path().toStdString(), "", Progress([&](double f, const std::string&) {
                                          rising = rising && f >= last - 1e-9;
                                          last = f;
                                      }));
        QVERIFY(whole.has_value() && rising);
        QVERIFY(std::abs(last - 1.0) < 1e-9);
        std::stop_source stop;
        const Progress stopping(
            [&](double f, const std::string&) {
                if (f > 0.4) stop.request_stop();
            },
            stop.get_token());
        const auto cut = importBest(dir.path().toStdString(), "", stopping);
        QVERIFY(!cut.has_value());
        QCOMPARE(int(cut.error().kind), int(ErrorKind::Cancelled));
    }

    void nonAsciiAndVeryLongPaths() {
        QTemporaryDir dir;
        QString deep = dir.path() + "/Ärztliche Aufnahmen/大動脈 弁";
        while (deep.size() < 900) deep += "/" + QString(60, QChar('x'));
        QVERIFY(QDir().mkpath(deep));
        const Volume ct = fixture::placeVolume();
        fixture::write(ct, deep);
        const auto imported = importFrom(deep);
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        compareVoxels(*imported->ct, ct);
    }
};

QTEST_GUILESS_MAIN(TestDicomImport)
#include "tst_dicom_import.moc"
