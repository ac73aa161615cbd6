// A study that went out, read back by programs that share no code with it: pydicom and a NRRD parser (read_export.py),
// dciodvfy, DCMTK's tools, and by hand.
#include "core/caseio/vtk_files.h"
#include "core/dicom/series_writer.h"
#include "planning/job/case_store.h"
#include "planning/leaflets/leaflets.h"
#include "planning/report/export/concepts.h"
#include "planning/report/export/export.h"
#include "tests/unit/planning/phantom_scene.h"
#include "tests/unit/report/analytic_case.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

#include <cstring>
#include <filesystem>

using namespace tavr;

namespace {

constexpr const char* kName = "Müller^Jörg";
constexpr const char* kId = "CANARY-4711";

/// The root of the formulas on its own finer, cropped grid.
RootModel analyticRoot() {
    RootModel root;
    ImageGrid grid;
    grid.size = {90, 90, 100};
    grid.spacing = Vec3::Constant(0.53);
    grid.origin = Vec3(-23.1, -23.3, -9.2);
    root.labels = LabelImage(grid, 0);
    root.lumenDistance = ScalarImage(grid, 5.0f);
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 x = grid.toLps(Vec3(i, j, k));
                const double gap = std::hypot(x.x(), x.y()) - test::lumenRadius(x.z(), std::atan2(x.y(), x.x()));
                root.lumenDistance.at(i, j, k) = float(gap);
                if (gap < 0.0) root.labels.at(i, j, k) = kLumen;
                if ((x - Vec3(-9.0, 7.0, 3.0)).norm() < 2.6) root.labels.at(i, j, k) = kCalcium;
            }
    for (int z = -5; z < 40; ++z) root.centreline.emplace_back(0.0, 0.0, double(z));
    root.lumenMeanHu = 400.0;
    return root;
}

QByteArray contents(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

struct Ran {
    int code = -1;
    QByteArray out, all;
};
Ran run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000)) return {};
    Ran ran{process.exitCode(), process.readAllStandardOutput(), {}};
    ran.all = ran.out + process.readAllStandardError();
    return ran;
}

/// RFC 4180 by hand.
QList<QStringList> tableFrom(const QByteArray& csv) {
    QList<QStringList> rows{{}};
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            cell += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.last() << std::exchange(cell, {});
        else if (c == u'\n' && !quoted)
            rows.last() << std::exchange(cell, {}), rows.append(QStringList());
        else if (c != u'\r' || quoted)
            cell += c;
    }
    rows.removeLast();
    return rows;
}

/// Says every text backwards: an application in another language.
class Backwards : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override {
        QString said = QString::fromUtf8(text);
        std::reverse(said.begin(), said.end());
        return said;
    }
};

}  // namespace

class TestExport : public QObject {
    Q_OBJECT

    QString at(const QString& name) const { return folder_.filePath(name); }
    QString out(const QString& name) const { return folder_.filePath(QStringLiteral("out/") + name); }
    void makeStudy(const QString& folder, const ImportedVolume& imported);
    CaseData load(const Study& study) {
        auto data = loadCase(study, {});
        if (!data) qFatal("%s", line(data.error()).c_str());
        return std::move(*data);
    }

    QTemporaryDir folder_;
    QJsonObject read_;
    DicomSource source_;

private Q_SLOTS:
    void initTestCase();
    void everyFileIsThere();
    void bothDicomObjectsPassDciodvfy();
    void everyVoxelComesBack();
    void objectsReferToTheSource();
    void reportSaysWhatWasMeasured();
    void tableHoldsEveryNumber();
    void markupsFollowTheSchema();
    void surfacesAgree();
    void leafletsSayHowTheyCameAbout();
    void identityStaysInTheDicomObjects();
    void otherLanguagesChangeNoFile();
    void noDicomIsSaid();
    void oldStudiesAreToldApart();
    void formatsByName();
};

void TestExport::makeStudy(const QString& folder, const ImportedVolume& imported) {
    auto study = Study::create(folder.toStdString());
    QVERIFY2(study.has_value(), study ? "" : line(study.error()).c_str());
    Plan plan;
    plan.landmarks = test::analyticLandmarks();
    plan.measurements = test::analyticMeasurements();
    const RootModel root = analyticRoot();
    plan.centreline = root.centreline;
    QVERIFY(stageImport(*study, imported, makeProvenance(imported, "1")));
    const Status staged = stageRoot(*study, root);
    QVERIFY2(staged, staged ? "" : line(staged.error()).c_str());
    QVERIFY(stagePlan(*study, plan));
    QVERIFY(study->commit("test", "made"));
}

void TestExport::initTestCase() {
    SeriesText text;
    text.patientName = kName;
    text.patientId = kId;
    text.percentRR = 30.0;
    QVERIFY(writeCtSeries(*test::analyticCt(), text, at("ct").toStdString(), {}));
    const auto imported = importBest(at("ct").toStdString(), {}, {});
    QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
    source_ = *imported->source;
    makeStudy(at("study"), *imported);
    const auto study = Study::open(at("study").toStdString(), true);
    QVERIFY(study.has_value());
    const auto outcome = exportCase(load(*study), *study, {at("out").toStdString(), {}}, {});
    QVERIFY2(outcome.has_value(), outcome ? "" : line(outcome.error()).c_str());
    QVERIFY(outcome->skipped.empty());
    const Ran ran = run("/usr/bin/python3", {TAVR_SOURCE_DIR "/tests/unit/report/read_export.py", at("out")});
    QVERIFY2(ran.code == 0, ran.all.constData());
    read_ = QJsonDocument::fromJson(ran.out).object();
}

void TestExport::everyFileIsThere() {
    const QStringList expected{"annulus.mrk.json", "centreline.mrk.json", "landmarks.mrk.json",
                               "lumen.stl",        "lumen.vtp",           "measurements.csv",
                               "measurements.dcm", "segmentation.dcm",    "segmentation.seg.nrrd"};
    const QStringList files = QDir(at("out")).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : expected) QVERIFY2(files.contains(name), qPrintable(files.join(' ')));
    for (const QString& name : files) QVERIFY2(!name.contains("part"), qPrintable(name));
    for (const char* name : {"measurements.dcm", "segmentation.dcm"})
        QCOMPARE(QFileInfo(out(name)).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestExport::bothDicomObjectsPassDciodvfy() {
    for (const char* name : {"segmentation.dcm", "measurements.dcm"}) {
        const Ran ran = run("dciodvfy", {out(name)});
        QVERIFY2(ran.code == 0 && !ran.all.contains("Error"), ran.all.constData());
    }
    const Ran dumped = run("dsrdump", {out("measurements.dcm")});
    QVERIFY2(dumped.code == 0, dumped.all.constData());
}

void TestExport::everyVoxelComesBack() {
    const QJsonObject seg = read_["segmentation"].toObject();
    QCOMPARE(seg["pixels_that_differ"].toInt(-1), 0);
    QCOMPARE(seg["labels_without_frame"].toInt(-1), 0);
    QCOMPARE(seg["wrong_index"].toInt(-1), 0);
    const QJsonArray segments = seg["segments"].toArray();
    QCOMPARE(segments.size(), 2);
    const QJsonObject lumen = segments[0].toObject(), calcium = segments[1].toObject();
    QCOMPARE(lumen["type"].toString(), QString("SCT|8128003|Aortic Root"));
    QCOMPARE(calcium["category"].toString(), QString("SCT|49755003|Morphologically Altered Structure"));
    // Against the formula: a ball of 2.6 mm in pixels of 0.7 mm each way.
    const double ball = 4.0 / 3.0 * M_PI * std::pow(2.6, 3.0) / std::pow(0.7, 3.0);
    QVERIFY2(std::abs(calcium["pixels"].toDouble() - ball) < 0.06 * ball, qPrintable(QString::number(ball)));
    QVERIFY(lumen["pixels"].toDouble() > 30000.0);
    const QJsonObject keys = seg["nrrd_keys"].toObject();
    QCOMPARE(seg["nrrd_space"].toString(), QString("left-posterior-superior"));
    QVERIFY(keys["Segment1_Tags"].toString().contains("SCT^18115005^Pathologic calcification"));
    QCOMPARE(keys["SourceSeriesInstanceUID"].toString().toStdString(), source_.seriesUid);
}

void TestExport::objectsReferToTheSource() {
    const QJsonObject seg = read_["segmentation"].toObject(), sr = read_["report"].toObject();
    QStringList uids;
    for (const SourceImage& image : source_.images) uids << QString::fromStdString(image.sopInstanceUid);
    uids.sort();
    QCOMPARE(seg["referenced"].toVariant().toStringList(), uids);
    for (const QString& uid : seg["sources"].toVariant().toStringList()) QVERIFY(uids.contains(uid));
    QVERIFY(seg["sources"].toArray().size() > 60);
    QCOMPARE(seg["study"].toString().toStdString(), source_.studyUid);
    QCOMPARE(seg["series"].toString().toStdString(), source_.seriesUid);
    QCOMPARE(seg["frame_of_reference"].toString().toStdString(), source_.frameOfReferenceUid);
    QCOMPARE(seg["patient"].toString(), QString::fromUtf8(kName));
    QCOMPARE(seg["patient_id"].toString(), QString(kId));
    QCOMPARE(sr["images"].toInt(), uids.size());
    QCOMPARE(sr["evidence"].toArray().size(), uids.size() + 1);  // and the segmentation
    QCOMPARE(sr["patient"].toString(), QString::fromUtf8(kName));
    QCOMPARE(sr["template"].toString(), QString("1500"));
    QCOMPARE(sr["verification"].toString(), QString("UNVERIFIED"));
    QCOMPARE(sr["completion"].toString(), QString("PARTIAL"));
}

void TestExport::reportSaysWhatWasMeasured() {
    const Measurements m = test::analyticMeasurements();
    const QJsonArray groups = read_["report"].toObject()["groups"].toArray();
    const auto group = [&](const QString& name) {
        for (const QJsonValue& g : groups)
            if (g["name"].toString() == name) return g.toObject();
        return QJsonObject();
    };
    const QJsonObject annulus = group("Annulus");
    QCOMPARE(annulus["site"].toString(), QString("SCT|77583004|Aortic Valve Ring"));
    const QJsonArray numbers = annulus["numbers"].toArray();
    const QJsonObject area = numbers[0].toObject(), smallest = numbers[2].toObject();
    QCOMPARE(area["concept"].toString(), QString("SCT|42798000|Area"));
    QCOMPARE(area["unit"].toString(), QString("mm2"));
    QVERIFY(std::abs(area["value"].toDouble() - *m.annulus.area.value) < 1e-3);
    QVERIFY(std::abs(area["above"].toDouble() - (m.annulus.area.high - *m.annulus.area.value)) < 2e-3);
    QVERIFY(std::abs(area["below"].toDouble() - (*m.annulus.area.value - m.annulus.area.low)) < 2e-3);
    QCOMPARE(area["outline"].toInt(), int(m.annulus.contour.points.size()) + 1);
    QCOMPARE(smallest["concept"].toString(), QString("SCT|81827009|Diameter"));
    QCOMPARE(smallest["Derivation"].toString(), QString("SCT|255605001|Minimum"));
    const QJsonObject calcium = group("Segment: calcium");
    QCOMPARE(calcium["segment"].toArray()[0].toString(), read_["segmentation"].toObject()["uid"].toString());
    QCOMPARE(calcium["segment"].toArray()[1].toInt(), 2);
    for (const QJsonValue& g : groups) {  // no two numbers of a group may look alike to a program
        QSet<QString> seen;
        for (const QJsonValue& n : g["numbers"].toArray()) {
            const QString what = n["concept"].toString() + n["Derivation"].toString() + n["Finding Site"].toString();
            QVERIFY2(!seen.contains(what), qPrintable(g["name"].toString() + ": " + what));
            seen.insert(what);
        }
    }
}

void TestExport::tableHoldsEveryNumber() {
    const Measurements m = test::analyticMeasurements();
    const QList<QStringList> table = tableFrom(contents(out("measurements.csv")));
    const QStringList head = table.front();
    for (const QStringList& row : table) QCOMPARE(row.size(), head.size());
    const auto cell = [&](const QString& group, const QString& name, const QString& column) {
        for (const QStringList& row : table)
            if (row[0] == group && row[1] == name) return row[head.indexOf(column)];
        return QString("no such row");
    };
    QCOMPARE(cell("Annulus", "Area", "unit"), QString("mm2"));
    QVERIFY(std::abs(cell("Annulus", "Area", "value").toDouble() - *m.annulus.area.value) < 1e-3);
    QVERIFY(std::abs(cell("Annulus", "Area", "low").toDouble() - m.annulus.area.low) < 1e-3);
    QVERIFY(std::abs(cell("Annulus", "Area", "sd").toDouble() - m.annulus.area.sd) < 1e-3);
    QCOMPARE(cell("Annulus", "Area", "interval"), QString("90 %"));
    QVERIFY(cell("Annulus", "Area", "definition").contains("shoelace"));
    QVERIFY(cell("Annulus", "Area", "source").startsWith("CT at 30 % R-R; landmarks: "));
    QCOMPARE(cell("Annulus", "Area", "plane_z_mm").toDouble(), m.annulusPlane.origin.z());
    QCOMPARE(cell("Annulus", "Area", "normal_z").toDouble(), m.annulusPlane.normal.z());
    QCOMPARE(cell("Annulus", "Area", "series_instance_uid").toStdString(), source_.seriesUid);
    QVERIFY(m.projection.threeCusp.has_value());
    QVERIFY(std::abs(cell("C-arm views", "Three-cusp view, LAO", "value").toDouble() - m.projection.threeCusp->laoDeg) <
            1e-3);
}

void TestExport::markupsFollowTheSchema() {
    const Landmarks landmarks = test::analyticLandmarks();
    for (const auto& [name, type] :
         {std::pair("landmarks", "Fiducial"), {"annulus", "ClosedCurve"}, {"centreline", "Curve"}}) {
        const QJsonObject json = QJsonDocument::fromJson(contents(out(QString(name) + ".mrk.json"))).object();
        QVERIFY(json["@schema"].toString().endsWith("markups-schema-v1.0.3.json#"));
        QCOMPARE(json["source"].toObject()["series_instance_uid"].toString().toStdString(), source_.seriesUid);
        QCOMPARE(json["markups"].toArray().size(), 1);
        const QJsonObject markup = json["markups"].toArray()[0].toObject();
        QCOMPARE(markup["type"].toString(), QString(type));
        QCOMPARE(markup["coordinateSystem"].toString(), QString("LPS"));
        QCOMPARE(markup["coordinateUnits"].toString(), QString("mm"));
        const QJsonArray points = markup["controlPoints"].toArray();
        QVERIFY(points.size() >= 3);
        for (const QJsonValue& p : points) {
            QCOMPARE(p["position"].toArray().size(), 3);
            QCOMPARE(p["orientation"].toArray().size(), 9);
            QCOMPARE(p["positionStatus"].toString(), QString("defined"));
        }
        if (type != std::string("Fiducial")) continue;
        QCOMPARE(points.size(), qsizetype(landmarks.size()));
        const QJsonValue first = points[0];
        QCOMPARE(first["label"].toString(), QString("hinge_NCC"));
        QCOMPARE(first["position"].toArray()[0].toDouble(), landmarks.at(LandmarkId::HingeNCC).position.x());
        QVERIFY(first["description"].toString().contains("review required"));
    }
}

void TestExport::surfacesAgree() {
    const auto vtp = readVtp(out("lumen.vtp").toStdString());
    QVERIFY(vtp.has_value());
    const QByteArray stl = contents(out("lumen.stl"));
    QVERIFY(!stl.startsWith("solid") && stl.left(80).contains("SPACE=LPS"));
    std::uint32_t count = 0;
    std::memcpy(&count, stl.constData() + 80, 4);
    QCOMPARE(std::size_t(count), vtp->triangles.size());
    QCOMPARE(stl.size(), qsizetype(84 + 50 * count));
    double volume = 0.0;
    for (std::uint32_t t = 0; t < count; ++t) {
        std::array<float, 12> v{};
        std::memcpy(v.data(), stl.constData() + 84 + 50 * t, 48);
        const Vec3 n(v[0], v[1], v[2]), a(v[3], v[4], v[5]), b(v[6], v[7], v[8]), c(v[9], v[10], v[11]);
        volume += a.dot(b.cross(c)) / 6.0;
        if ((b - a).cross(c - a).norm() > 1e-3) QVERIFY(n.dot((b - a).cross(c - a)) > 0.0);
    }
    // Outward, and as large as the lumen's label: 2 % for its voxels and the mesh's edges of 1 mm.
    const LabelImage labels = analyticRoot().labels;
    const double voxels =
        double(std::count_if(labels.voxels.begin(), labels.voxels.end(), [](auto v) { return v != 0; }));
    const double expected = voxels * labels.grid.voxelVolume();
    QVERIFY2(std::abs(volume - expected) < 0.02 * expected, qPrintable(QString("%1 %2").arg(volume).arg(expected)));
}

/// Fused cusps are reconstructed, and their files say so; what measuring withheld is not written at all.
void TestExport::leafletsSayHowTheyCameAbout() {
    phantom::Anatomy a = phantom::drawAnatomy("standard", 31, false);
    a.leaflet = 1.0, a.nodulesPerCusp = 4;  // one that shows
    test::Scene s = test::sceneOf(a, 0.6, 25.0);
    s.root.labels = LabelImage(s.root.lumenDistance.grid, 0);
    CaseData data;
    data.ct = std::make_shared<const Volume>(std::move(s.ct));
    data.plan.landmarks = s.landmarks;
    data.plan.bicuspid = true;
    data.plan.sievers = Sievers::Type1LR;
    MeasureOptions how = optionsOf(data.plan);
    how.perturbations = 4;
    data.plan.measurements = measure(*data.ct, s.root, data.plan.landmarks, how);
    const auto leaflets = findLeaflets(*data.ct, s.root, data.plan.landmarks, Sievers::Type1LR, true);
    auto study = Study::create(at("leaflets").toStdString());
    QVERIFY(study && stageRoot(*study, s.root) && study->commit("test", "made"));
    data.root = std::make_shared<const RootModel>(std::move(s.root));
    const auto written =
        exportCase(data, *study, {at("sheets").toStdString(), {ExportFormat::Stl, ExportFormat::Vtp}}, {});
    QVERIFY2(written.has_value(), written ? "" : line(written.error()).c_str());
    for (const char* ending : {".stl", ".vtp"})
        for (const char* name : {"leaflet_NCC", "leaflet_RCC_reconstructed", "leaflet_LCC_reconstructed"})
            QVERIFY2(QFile::exists(at("sheets/") + name + ending), name);
    const auto file = readVtp(at("sheets/leaflet_NCC.vtp").toStdString());
    QVERIFY(file && file->triangles.size() == leaflets[0].surface.triangles.size());
    for (std::size_t i = 0; i < file->points.size(); ++i)
        QVERIFY((file->points[i] - leaflets[0].surface.points[i]).norm() < 1e-3);
    data.plan.measurements->leaflet.fill(LeafletMeasurement::notSought("metal at the root hides the leaflets"));
    QVERIFY(exportCase(data, *study, {at("none-sought").toStdString(), {ExportFormat::Stl}}, {}));
    QCOMPARE(QDir(at("none-sought")).entryList({"leaflet*"}, QDir::Files), QStringList());
}

void TestExport::identityStaysInTheDicomObjects() {
    for (const QString& name : QDir(at("out")).entryList(QDir::Files)) {
        const QByteArray bytes = contents(out(name));
        QCOMPARE(bytes.contains(kId), name.endsWith(".dcm"));
        QCOMPARE(bytes.contains("ller^"), name.endsWith(".dcm"));
    }
    // In the study it stands in one file only.
    for (const auto& entry : std::filesystem::recursive_directory_iterator(at("study").toStdString())) {
        if (!entry.is_regular_file()) continue;
        const QString file = QString::fromStdString(entry.path().string());
        QVERIFY2(contents(file).contains(kId) == file.endsWith("/source.json"), qPrintable(file));
    }
}

void TestExport::otherLanguagesChangeNoFile() {
    const auto study = Study::open(at("study").toStdString(), true);
    const CaseData data = load(*study);
    Backwards translator;
    QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(QLocale::German));
    const auto outcome = exportCase(data, *study, {at("german").toStdString(), {ExportFormat::Csv}}, {});
    QCoreApplication::removeTranslator(&translator);
    QLocale::setDefault(QLocale::c());
    QVERIFY(outcome.has_value());
    QCOMPARE(contents(at("german/measurements.csv")), contents(out("measurements.csv")));
}

void TestExport::noDicomIsSaid() {
    ImportedVolume imported;
    imported.ct = test::analyticCt();
    makeStudy(at("plain"), imported);
    const auto study = Study::open(at("plain").toStdString(), true);
    const CaseData data = load(*study);
    const auto outcome = exportCase(data, *study, {at("plain-out").toStdString(), {}}, {});
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->skipped.size(), 2U);
    for (const std::string& skipped : outcome->skipped)
        QVERIFY2(QString::fromStdString(skipped).contains("did not come from DICOM"), skipped.c_str());
    QVERIFY(QFile::exists(at("plain-out/measurements.csv")) && !QFile::exists(at("plain-out/segmentation.dcm")));
    const auto asked =
        exportCase(data, *study, {at("asked").toStdString(), {ExportFormat::Csv, ExportFormat::DicomSr}}, {});
    QVERIFY(!asked.has_value());
    QCOMPARE(asked.error().kind, ErrorKind::Input);
    QVERIFY2(asked.error().what.starts_with("DICOM SR not written"), asked.error().what.c_str());
    QVERIFY(!QFile::exists(at("asked")));  // and nothing else either
}

void TestExport::oldStudiesAreToldApart() {
    auto imported = importBest(at("ct").toStdString(), {}, {});
    imported->source.reset();
    makeStudy(at("old"), *imported);
    const auto study = Study::open(at("old").toStdString(), true);
    const auto source = loadDicomSource(*study);
    QVERIFY(!source.has_value());
    QVERIFY2(source.error().what.find("older OpenTAVR") != std::string::npos, source.error().what.c_str());
}

void TestExport::formatsByName() {
    const auto study = Study::open(at("study").toStdString(), true);
    const CaseData data = load(*study);
    const auto outcome =
        exportCase(data, *study, {at("two").toStdString(), {ExportFormat::Stl, ExportFormat::Csv}}, {});
    QVERIFY(outcome.has_value());
    QCOMPARE(QDir(at("two")).entryList(QDir::Files), (QStringList{"lumen.stl", "measurements.csv"}));
    const std::string blocked = at("two/measurements.csv").toStdString() + "/below";
    const auto nowhere = exportCase(data, *study, {blocked, {ExportFormat::Csv}}, {});
    QVERIFY(!nowhere.has_value());
    const auto empty = exportCase(CaseData{}, *study, {at("none").toStdString(), {ExportFormat::Csv}}, {});
    QVERIFY(!empty.has_value() && !QFile::exists(at("none")));
    QCOMPARE(exporting::ownCode("Eccentricity").value, std::string("MFCB1B8F1D537"));  // must never change
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
