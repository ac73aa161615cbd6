#include "core/dicom/import.h"
#include "core/dicom/series_writer.h"
#include "tests/unit/dicom/dicom_fixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

using namespace tavr;

namespace {

void writeText(const QString& file, const QByteArray& text) {
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) qFatal("cannot write");
}

/// The import fails with kind Input, in one line that contains `expected` and no patient name.
void verifyFails(const QString& source, const QString& expected) {
    const auto imported = importBest(source.toStdString(), "", {});
    QVERIFY(!imported.has_value());
    const QString text = QString::fromStdString(line(imported.error()));
    QCOMPARE(int(imported.error().kind), int(ErrorKind::Input));
    QVERIFY2(text.contains(expected), qPrintable(text));
    QVERIFY2(!text.contains('\n') && !text.contains("SECRET"), qPrintable(text));
}

}  // namespace

class TestDicomBadInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void sourceDoesNotExist() { verifyFails(dir_->path() + "/nowhere", "there is no such file or folder"); }
    void pathTooLong() { verifyFails("/" + QString(5000, 'x'), "there is no such file or folder"); }
    void emptyFolder() { verifyFails(dir_->path(), "the folder holds no file"); }
    void emptyFile() {
        writeText(dir_->path() + "/a.dcm", "");
        verifyFails(dir_->path(), "is empty");
    }
    void notDicom() {
        writeText(dir_->path() + "/letter.txt", QByteArray(5000, 'a'));
        verifyFails(dir_->path(), "letter.txt: is not a DICOM file");
        verifyFails(dir_->path() + "/letter.txt", "is not a DICOM file");
    }
    void oneSlice() {
        const QStringList files = fixture::write(fixture::placeVolume(), dir_->path());
        verifyFails(files[0], "a single slice, not a volume");
    }
    void mrInsteadOfCt() {
        for (const QString& file : fixture::write(fixture::placeVolume(), dir_->path()))
            fixture::edit(file, [](DcmDataset& d) {
                d.putAndInsertString(DCM_Modality, "MR");
                d.putAndInsertString(DCM_SOPClassUID, UID_MRImageStorage);
            });
        verifyFails(dir_->path(), "MR, not CT");
    }
    void localizerOnly() {
        for (const QString& file : fixture::write(fixture::placeVolume(), dir_->path()))
            fixture::edit(file,
                          [](DcmDataset& d) { d.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\LOCALIZER"); });
        verifyFails(dir_->path(), "localizer (scout) images only");
    }
    void mixedPatients() {
        fixture::write(fixture::placeVolume(), dir_->path() + "/a", {}, "ONE");
        fixture::write(fixture::placeVolume(), dir_->path() + "/b", {}, "TWO");
        verifyFails(dir_->path(), "CT images of 2 patients are mixed here");
    }
    void truncatedFile() {
        const QStringList files = fixture::write(fixture::placeVolume(), dir_->path());
        for (const QString& file : files) QVERIFY(QFile::resize(file, QFileInfo(file).size() - 100));
        verifyFails(dir_->path(), "is truncated");
        verifyFails(files[0], "is truncated");
    }
    void truncatedSliceIsNamedInTheWarnings() {
        const QStringList files = fixture::write(fixture::placeVolume(), dir_->path());
        QVERIFY(QFile::resize(files[4], QFileInfo(files[4]).size() - 100));
        const auto imported = importBest(dir_->path().toStdString(), "", {});
        QVERIFY(imported.has_value());
        QVERIFY(imported->warnings.back().find("CT00005.dcm: is truncated") != std::string::npos);
    }
    void vanishedBetweenScanAndLoad() {
        const QStringList files = fixture::write(fixture::placeVolume(), dir_->path());
        const auto scan = scanSource(dir_->path().toStdString(), {});
        QVERIFY(scan.has_value());
        QVERIFY(QFile::remove(files[2]));
        const auto loaded = loadVolume(dir_->path().toStdString(), *scan, 0, 0, {});
        QVERIFY(!loaded.has_value());
        QVERIFY(line(loaded.error()).find("slice 3 cannot be opened: it vanished") != std::string::npos);
    }
    void replacedBetweenScanAndLoad() {
        const QStringList files = fixture::write(fixture::placeVolume(), dir_->path());
        const auto scan = scanSource(dir_->path().toStdString(), {});
        QVERIFY(scan.has_value());
        fixture::edit(files[2], [](DcmDataset& d) { d.putAndInsertUint16(DCM_Rows, 10); });
        const auto loaded = loadVolume(dir_->path().toStdString(), *scan, 0, 0, {});
        QVERIFY(!loaded.has_value());
        QVERIFY(line(loaded.error()).find("slice 3 changed its matrix") != std::string::npos);
    }
    void tooManySlicesMissing() {
        const QStringList files = fixture::write(fixture::placeVolume({24, 20, 20}), dir_->path());
        for (int k = 6; k < 12; ++k) QVERIFY(QFile::remove(files[k]));
        verifyFails(dir_->path(), "a hole of 5.2 mm");
    }
    void twoSlicesAtOnePlace() {
        const QStringList files = fixture::write(fixture::placeVolume(), dir_->path());
        const QString copy = dir_->path() + "/copy.dcm";
        QVERIFY(QFile::copy(files[3], copy));
        QVERIFY(importBest(dir_->path().toStdString(), "", {}).has_value());  // the same image twice does no harm
        fixture::edit(copy, [](DcmDataset& d) { d.putAndInsertString(DCM_SOPInstanceUID, newUid().c_str()); });
        verifyFails(dir_->path(), "different slices at one position");
    }
    void impossibleNumbers_data() {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("frames") << "0028,0008"
                                << "2000000000"
                                << "impossible number of frames";
        QTest::newRow("frames negative") << "0028,0008"
                                         << "-3"
                                         << "impossible number of frames";
        QTest::newRow("spacing") << "0028,0030"
                                 << "0\\0"
                                 << "impossible pixel spacing";
        QTest::newRow("spacing nan") << "0028,0030"
                                     << "nan\\nan"
                                     << "no pixel spacing";
        QTest::newRow("position") << "0020,0032"
                                  << "1e30\\0\\0"
                                  << "impossible slice position";
        QTest::newRow("orientation") << "0020,0037"
                                     << "1\\0\\0\\1\\0\\0"
                                     << "not perpendicular";
        QTest::newRow("no orientation") << "0020,0037"
                                        << "1\\0"
                                        << "no slice position or orientation";
    }
    void impossibleNumbers() {
        QFETCH(QString, tag);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const DcmTagKey key(Uint16(tag.left(4).toUInt(nullptr, 16)), Uint16(tag.mid(5).toUInt(nullptr, 16)));
        for (const QString& file : fixture::write(fixture::placeVolume(), dir_->path()))
            fixture::edit(file, [&](DcmDataset& d) { d.putAndInsertString(key, value.toStdString().c_str()); });
        verifyFails(dir_->path(), expected);
    }
    void writerRefusesWhatItCannotWrite() {
        writeText(dir_->path() + "/file", "x");
        const Status blocked =
            writeCtSeries(fixture::placeVolume(), {}, (dir_->path() + "/file/series").toStdString(), {});
        QVERIFY(!blocked.has_value());
        QVERIFY(!writeCtSeries(Volume{}, {}, dir_->path().toStdString(), {}).has_value());
    }
    void dicomdirAlone() {
        fixture::writeDicomdir(dir_->path() + "/DICOMDIR", {"SERIES/A.DCM", "SERIES/B.DCM"});
        verifyFails(dir_->path() + "/DICOMDIR", "the DICOMDIR names 2 files and none of them is there");
    }

private:
    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_GUILESS_MAIN(TestDicomBadInput)
#include "tst_dicom_bad_input.moc"
