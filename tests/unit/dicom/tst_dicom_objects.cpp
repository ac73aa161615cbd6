// The DICOM objects that OpenTAVR makes, read back by programs that know nothing of it: dciodvfy (dicom3tools), DCMTK's
// dsrdump and pydicom.
#include "core/dicom/import.h"
#include "core/dicom/measurement_report.h"
#include "core/dicom/segmentation_object.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include "dicom_fixture.h"

namespace tavr {

class DicomObjectsTest : public QObject {
    Q_OBJECT

    struct Ran {
        int code = -1;
        QString text;
    };
    static Ran run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(60000)) return {};
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }
    static QString errorsIn(const QString& text) {
        QStringList errors;
        for (const QString& line : text.split(QLatin1Char('\n')))
            if (line.startsWith(QStringLiteral("Error"))) errors << line;
        return errors.join(QLatin1Char('\n'));
    }
    QString file(const char* name) const { return folder_.filePath(QLatin1String(name)); }

    /// Labels on a finer grid than the CT's: 1 in a box, 2 in one corner of it.
    static LabelImage labels(const ImageGrid& ct) {
        ImageGrid grid = ct;
        grid.spacing = {0.25, 0.3, 0.375};
        grid.size = {48, 40, 16};
        LabelImage image(grid, 0);
        for (int k = 4; k < 12; ++k)
            for (int j = 8; j < 30; ++j)
                for (int i = 6; i < 40; ++i) image.at(i, j, k) = i < 12 && k > 8 ? 2 : 1;
        return image;
    }
    static std::vector<SegmentDescription> segments() {
        const Code structure{"123037004", "SCT", "Anatomical Structure"};
        return {{1, "aortic root lumen", structure, {"15825003", "SCT", "Aorta"}, {0.9, 0.2, 0.2}, "OpenTAVR", false},
                {2,
                 "calcium",
                 {"49755003", "SCT", "Morphologically Altered Structure"},
                 {"18115005", "SCT", "Pathologic calcification"},
                 {1, 1, 0.8},
                 "OpenTAVR",
                 true},
                {7, "absent", structure, {"87878005", "SCT", "Left ventricle"}, {0, 0, 1}, "OpenTAVR", false}};
    }
    static ReportedDocument document() {
        const Code mm{"mm", "UCUM", "millimeter"}, mm2{"mm2", "UCUM", "square millimeter"},
            mm3{"mm3", "UCUM", "cubic millimeter"};
        ReportedDocument d;
        d.remark = "Landmarks not reviewed";
        ReportedGroup annulus;
        annulus.name = "Annulus";
        annulus.site = Code{"77583004", "SCT", "Aortic Valve Ring"};
        annulus.outline = {{0, 0, 0}, {4, 0, 0}, {4, 5, 0}, {0, 5, 0}};
        annulus.numbers = {
            {{"42798000", "SCT", "Area"}, 432.125, mm2, 8.5, 7.25, "Shoelace formula.", {}, {}},
            {{"131191004", "SCT", "Perimeter"}, 74.5, mm, {}, {}, "", {}, {}},
            {{"81827009", "SCT", "Diameter"}, 21.25, mm, {}, {}, "", Code{"255605001", "SCT", "Minimum"}, {}}};
        annulus.texts = {{{"GRADE", "99OPENTAVR", "LVOT calcium grade"}, "mild"}};
        ReportedGroup calcium;
        calcium.name = "Segment: calcium";
        calcium.segment = 2;
        calcium.numbers = {{{"118565006", "SCT", "Volume"}, 123.0, mm3, {}, {}, "", {}, {}}};
        d.groups = {annulus, calcium};
        return d;
    }

    QTemporaryDir folder_;
    ImportedVolume imported_;

private Q_SLOTS:
    void initTestCase() {
        const QString series = folder_.filePath(QStringLiteral("ct"));
        const QStringList files = fixture::write(fixture::placeVolume(), series);
        for (const QString& one : files)
            fixture::edit(one, [](DcmDataset& d) {
                d.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 100");
                d.putAndInsertString(DCM_PatientName, "M\xFCller^J\xF6rg");  // Latin-1
                d.putAndInsertString(DCM_PatientID, "ID-4711");
                d.putAndInsertString(DCM_PatientBirthDate, "19400229");
            });
        auto imported = importBest(series.toStdString(), {}, {});
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        imported_ = std::move(*imported);
    }

    void theSourceSurvivesTheImport() {
        QVERIFY(imported_.source.has_value());
        const DicomSource& s = *imported_.source;
        QCOMPARE(s.images.size(), 8u);
        QCOMPARE(s.columns, 24);
        QCOMPARE(s.rows, 20);
        QCOMPARE(s.spacing, Vec2(0.5, 0.6));
        QCOMPARE(QString::fromStdString(s.header.at("PatientName")), QString::fromUtf8("Müller^Jörg"));
        const auto back = dicomSourceFromJson(dicomSourceJson(s));
        QVERIFY(back.has_value());
        QCOMPARE(dicomSourceJson(*back), dicomSourceJson(s));
        QVERIFY(back->images == s.images);
        QVERIFY(!dicomSourceFromJson("{\"identity\": {}}").has_value());
    }

    void bothObjectsAreAccepted() {
        const auto seg = writeSegmentationObject(labels(imported_.ct->grid), segments(), *imported_.source,
                                                 file("seg.dcm").toStdString(), {});
        QVERIFY2(seg.has_value(), seg ? "" : line(seg.error()).c_str());
        QCOMPARE(seg->labels, (std::vector<int>{1, 2}));
        const auto sr =
            writeMeasurementReport(document(), *imported_.source, seg->object, file("sr.dcm").toStdString());
        QVERIFY2(sr.has_value(), sr ? "" : line(sr.error()).c_str());
        for (const char* name : {"seg.dcm", "sr.dcm"}) {
            const Ran checked = run(QStringLiteral("dciodvfy"), {file(name)});
            QVERIFY2(checked.code == 0 && errorsIn(checked.text).isEmpty(), qPrintable(checked.text));
        }
        const Ran dumped = run(QStringLiteral("dsrdump"), {QStringLiteral("+Pl"), file("sr.dcm")});
        QVERIFY2(dumped.code == 0, qPrintable(dumped.text));
        QVERIFY2(dumped.text.contains(QStringLiteral("range of upper measurement uncertainty")),
                 qPrintable(dumped.text));
    }

    /// A tilted gantry and a missing slice: the importer resamples, the objects still lie on the images as they are.
    void unevenSourcesKeepTheirOwnPlanes() {
        const QString series = folder_.filePath(QStringLiteral("tilted"));
        QStringList files = fixture::write(fixture::placeVolume(), series);
        for (int k = 0; k < files.size(); ++k)
            fixture::edit(files[k], [k](DcmDataset& d) {
                const QByteArray position = "0\\" + QByteArray::number(0.2 * k) + "\\" + QByteArray::number(0.75 * k);
                d.putAndInsertString(DCM_ImagePositionPatient, position.constData());
            });
        QFile::remove(files[5]);
        const auto imported = importBest(series.toStdString(), {}, {});
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        QCOMPARE(imported->series.phases[0].geometry.verdict, GeometryVerdict::Regularised);
        const DicomSource& source = *imported->source;
        QCOMPARE(source.images.size(), 7u);
        QVERIFY((source.images[2].position - Vec3(0, 0.4, 1.5)).norm() < 1e-6);
        // One voxel, sought on the image that it lies on.
        ImageGrid grid;
        grid.size = {40, 40, 40};
        grid.spacing = Vec3::Constant(0.5);
        LabelImage image(grid, 0);
        image.at(4, 8, 3) = 1;  // (2, 4, 1.5)
        const auto picture = labelsOnImage(image, source, source.images[2]);
        QCOMPARE(std::count(picture.begin(), picture.end(), 1), 1);
        const auto at = std::find(picture.begin(), picture.end(), 1) - picture.begin();
        QCOMPARE(at % source.columns, 4);
        QCOMPARE(at / source.columns, 6);  // 0.4 + 6 · 0.6 = 4.0
        const auto seg = writeSegmentationObject(image, segments(), source, file("tilted.dcm").toStdString(), {});
        QVERIFY2(seg.has_value(), seg ? "" : line(seg.error()).c_str());
        QCOMPARE(seg->frames, 1);
        const Ran checked = run(QStringLiteral("dciodvfy"), {file("tilted.dcm")});
        QVERIFY2(checked.code == 0 && errorsIn(checked.text).isEmpty(), qPrintable(checked.text));
    }

    void multiFrameSourcesNameTheFrame() {
        const QString one = folder_.filePath(QStringLiteral("enhanced.dcm"));
        fixture::writeEnhanced(fixture::placeVolume(), one);
        const auto imported = importBest(one.toStdString(), {}, {});
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        const DicomSource& source = *imported->source;
        QCOMPARE(source.images.size(), 8u);
        QSet<int> frames;
        for (const SourceImage& image : source.images) frames.insert(image.frame);
        QCOMPARE(frames, (QSet<int>{1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(source.images.front().frame, 8);  // the fixture writes them in reverse order
        const auto seg = writeSegmentationObject(labels(imported->ct->grid), segments(), source,
                                                 file("enhanced-seg.dcm").toStdString(), {});
        QVERIFY2(seg.has_value(), seg ? "" : line(seg.error()).c_str());
        const auto sr = writeMeasurementReport(document(), source, seg->object, file("enhanced-sr.dcm").toStdString());
        QVERIFY2(sr.has_value(), sr ? "" : line(sr.error()).c_str());
        for (const char* name : {"enhanced-seg.dcm", "enhanced-sr.dcm"}) {
            const Ran checked = run(QStringLiteral("dciodvfy"), {file(name)});
            QVERIFY2(checked.code == 0 && errorsIn(checked.text).isEmpty(), qPrintable(checked.text));
        }
        DcmFileFormat format;
        QVERIFY(format.loadFile(file("enhanced-seg.dcm").toUtf8().constData()).good());
        DcmItem *frame = nullptr, *derived = nullptr, *from = nullptr;
        Sint32 number = 0;
        QVERIFY(format.getDataset()->findAndGetSequenceItem(DCM_PerFrameFunctionalGroupsSequence, frame).good());
        QVERIFY(frame->findAndGetSequenceItem(DCM_DerivationImageSequence, derived).good());
        QVERIFY(derived->findAndGetSequenceItem(DCM_SourceImageSequence, from).good());
        QVERIFY(from->findAndGetSint32(DCM_ReferencedFrameNumber, number).good());
        QVERIFY(number >= 1 && number <= 8);
    }

    void nothingIsMadeOfNothing() {
        const auto empty = LabelImage(imported_.ct->grid, 0);
        const std::string target = file("none.dcm").toStdString();
        QVERIFY(!writeSegmentationObject(empty, segments(), *imported_.source, target, {}));
        QVERIFY(!writeMeasurementReport({}, *imported_.source, {}, target));
        DicomSource nameless = *imported_.source;
        nameless.frameOfReferenceUid.clear();
        QVERIFY(!writeSegmentationObject(labels(imported_.ct->grid), segments(), nameless, target, {}));
        QVERIFY(!writeMeasurementReport(document(), nameless, {}, target));
        QVERIFY(!QFile::exists(file("none.dcm")));
        const auto nowhere = writeMeasurementReport(document(), *imported_.source, {}, "/no/such/folder/sr.dcm");
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::Input);
    }
};

}  // namespace tavr

QTEST_GUILESS_MAIN(tavr::DicomObjectsTest)
#include "tst_dicom_objects.moc"
