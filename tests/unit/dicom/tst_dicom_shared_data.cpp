// Real and malformed files of the shared data: each loads right or fails with one clear line.
#include "core/dicom/frame_decoder.h"
#include "core/dicom/import.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tavr;

namespace {

const QString kData = QStringLiteral(TAVR_SHARED_DIR "/data/");

bool unpack(const QString& archive, const QString& folder) {
    return QFile::exists(archive) && QProcess::execute("tar", {"xf", archive, "-C", folder}) == 0;
}

QStringList filesBelow(const QString& folder) {
    QStringList files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) files << walk.next();
    files.sort();
    return files;
}

/// One clear line: not empty, no control character, not longer than a screen's width or three besides its path.
void checkLine(const Error& error, const QString& file) {
    const QString text = QString::fromStdString(line(error));
    QVERIFY2(!error.what.empty() && error.what.size() < 500, qPrintable(file));
    QVERIFY2(!text.contains('\n'), qPrintable(text));
    QVERIFY2(error.kind == ErrorKind::Input, qPrintable(text));
}

/// Import, and decode whatever the file's own pixel description claims. Returns whether a volume came out.
bool survives(const QString& file) {
    const auto imported = importBest(file.toStdString(), "", {});
    if (!imported) checkLine(imported.error(), file);
    auto decoder = FrameDecoder::open(file.toStdString());
    if (!decoder) return imported.has_value();
    const auto coding = decoder->coding(0);
    if (!coding || coding->count() > (1U << 24)) return imported.has_value();
    std::vector<std::int16_t> hu(coding->count());
    if (const Status done = decoder->decode(0, coding->rows, coding->columns, hu.data()); !done)
        checkLine(done.error(), file);
    return imported.has_value();
}

}  // namespace

class TestDicomSharedData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void awkwardFilesLoadOrFailClearly() {
        const QStringList files = filesBelow(kData + "dicom_awkward");
        if (files.isEmpty()) QSKIP("the shared DICOM set is absent");
        QVERIFY(files.size() > 180);
        for (const QString& file : files)
            if (!file.endsWith(".xz")) survives(file);
    }

    void knownRefusals_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one slice") << "codecs_wg04/CT1_J2KR"
                                   << "a single slice";
        QTest::newRow("MR") << "pydicom/MR_small_RLE.dcm"
                            << "MR, not CT";
        QTest::newRow("truncated") << "pydicom/MR_truncated.dcm"
                                   << "is truncated";
        QTest::newRow("perfusion") << "pydicom-data/eCT_Supplemental.dcm"
                                   << "derived PERFUSION images";
        QTest::newRow("plan") << "pydicom/rtstruct.dcm"
                              << "RTSTRUCT, not CT";
        QTest::newRow("no pixels") << "codecs_ctimage/no-pixel-data.dcm"
                                   << "SR, not CT";
        QTest::newRow("UN everywhere") << "pydicom-data/explicit_VR-UN.dcm"
                                       << "a single slice";
        QTest::newRow("gzip") << "pydicom/zipMR.gz"
                              << "is not a DICOM file";
        QTest::newRow("segmentation") << "pydicom-data/liver_rle.dcm"
                                      << "SEG, not CT";
    }
    void knownRefusals() {
        QFETCH(QString, file);
        QFETCH(QString, expected);
        const QString path = kData + "dicom_awkward/" + file;
        if (!QFile::exists(path)) QSKIP("the shared DICOM set is absent");
        const auto imported = importBest(path.toStdString(), "", {});
        QVERIFY(!imported.has_value());
        QVERIFY2(imported.error().what.find(expected.toStdString()) != std::string::npos,
                 line(imported.error()).c_str());
    }

    void tiltedGantryIsMadeRightAngled() {
        QTemporaryDir dir;
        if (!unpack(kData + "dicom_awkward/gantry_tilt_ge.tar.xz", dir.path())) QSKIP("the shared DICOM set is absent");
        const auto imported = importBest(dir.path().toStdString(), "", {});
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        const SeriesPhase& phase = imported->series.phases[imported->phaseIndex];
        QCOMPARE(int(phase.geometry.verdict), int(GeometryVerdict::Regularised));
        QVERIFY(phase.geometry.reason.find("gantry tilt of 18.5°") != std::string::npos);  // (0018,1120) says +18.5
        QCOMPARE(phase.sliceCount, 28);
        // 151.94 mm of table travel at 18.5°: sin of it is the in-plane shift, cos the height of the stack.
        const ImageGrid& g = imported->ct->grid;
        QVERIFY(std::abs((g.size[2] - 1) * g.spacing.z() - 151.94 * 0.94832) < 0.1);
        QVERIFY(std::abs((g.size[1] - 512) * g.spacing.y() - 151.94 * 0.31730) < g.spacing.y());
    }

    void mixedAcquisitionsAreSplit() {
        QTemporaryDir dir;
        if (!unpack(kData + "ct_tcga_mixed_acquisition/TCGA-BC-A3KF_arterial_CAP.tar.xz", dir.path()))
            QSKIP("the shared TCGA series is absent");
        const auto scan = scanSource(dir.path().toStdString(), {});
        QVERIFY(scan.has_value());
        QCOMPARE(scan->series.size(), 1U);
        QCOMPARE(scan->series[0].phases.size(), 3U);
        const auto imported = importBest(dir.path().toStdString(), "", {});
        QVERIFY(imported.has_value());
        QCOMPARE(imported->ct->grid.size[2], 59);  // acquisition 2 of the data set's README
        QVERIFY(std::abs(imported->ct->grid.spacing.z() - 5.0) < 1e-6);
        QVERIFY(std::abs(imported->ct->grid.origin.z() + 301.75) < 1e-6);
        QCOMPARE(int(scan->series[0].phases[imported->phaseIndex].geometry.verdict), int(GeometryVerdict::Accepted));
    }

    void contrastChestLoads() {
        QTemporaryDir dir;
        if (!unpack(kData + "ct_qin_contrast_chest/QIN-LSC-0064.tar.xz", dir.path()))
            QSKIP("the shared chest series is absent");
        const auto imported = importBest(dir.path().toStdString(), "", {});
        QVERIFY(imported.has_value());
        const ImageGrid& g = imported->ct->grid;
        QCOMPARE(g.size, (Index3{512, 512, 103}));
        QVERIFY(std::abs(g.spacing.x() - 0.59765625) < 1e-9 && std::abs(g.spacing.z() - 3.0) < 1e-9);
        QCOMPARE(imported->kernel, std::string("B30f"));
        QCOMPARE(imported->warnings.size(), 2U);  // thick, and no gating
    }

    void niftiLoads() {
        const QString file = kData + "ct_gated_cta_ts/aorta_crop/ct_cropped.nii.gz";
        if (!QFile::exists(file)) QSKIP("the shared gated CTA is absent");
        const auto imported = importBest(file.toStdString(), "", {});
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        const ImageGrid& g = imported->ct->grid;
        QCOMPARE(g.size, (Index3{120, 126, 164}));
        QVERIFY((g.spacing - Vec3::Constant(1.5)).norm() < 1e-3);
        // The annulus that the data set's own report gives, RAS (-13.8, 182.8, 661.1), lies in contrast when turned to
        // LPS.
        const double there = sampleLinear(*imported->ct, Vec3(13.8, -182.8, 661.1));
        QVERIFY2(there > 300.0 && there < 600.0, qPrintable(QString::number(there)));
        const auto scan = scanSource(file.toStdString(), {});
        QVERIFY(scan.has_value());
        QCOMPARE(scan->series.size(), 1U);
        QVERIFY(loadVolume(file.toStdString(), *scan, 0, 0, {}).has_value());
        QVERIFY(!importBest((kData + "ct_gated_cta_ts/none.nii.gz").toStdString(), "", {}).has_value());
    }

    void malformedFilesNeverCrash() {
        QTemporaryDir dir;
        if (!unpack(kData + "dicom_fuzz/fuzz_corpus_v3.tar.xz", dir.path()))
            QSKIP("the shared malformed files are absent");
        QStringList files = filesBelow(dir.path());
        files.erase(std::remove_if(files.begin(), files.end(), [](const QString& f) { return !f.endsWith(".dcm"); }),
                    files.end());
        QCOMPARE(files.size(), 591);
        // They are 64×64 pictures without a position: none of them is a volume.
        for (const QString& file : files) QVERIFY2(!survives(file), qPrintable(file));
        const auto all = importBest(dir.path().toStdString(), "", {});
        QVERIFY(!all.has_value());
        checkLine(all.error(), dir.path());
    }
};

QTEST_GUILESS_MAIN(TestDicomSharedData)
#include "tst_dicom_shared_data.moc"
