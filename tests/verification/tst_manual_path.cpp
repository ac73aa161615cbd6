// The whole workflow by hand, as where every automatic step has failed: a root from a few points, every landmark
// placed, measurements, sizing, a valve, the study and its PDF.

// clang-format off: Qt first, since Qt 6.4's moc cannot read <numbers> before it.
#include <QtTest/QtTest>
// clang-format on

#include "core/image/phantom.h"
#include "planning/job/case_store.h"
#include "planning/job/user_catalogue.h"
#include "planning/job/working_root.h"
#include "planning/report/report.h"
#include "planning/segmentation/build_hand_root.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace tavr;

namespace {

PhantomPhase phantom(const char* preset, std::uint32_t seed) {
    PhantomOptions options;
    options.preset = preset;
    options.seed = seed;
    options.size = 400;
    options.slices = 200;
    options.sliceSpacing = 0.8;
    auto phases = makePhantom(options, Progress());
    if (!phases) throw std::runtime_error(line(phases.error()));
    return std::move(phases->front());
}

/// The points that a reader would click: a millimetre beside the axis, and diameters a tenth off, to and fro.
HandRoot clicked(const PhantomTruth& t, bool snap, double offMm = 1.0, double offShare = 0.1) {
    const double annulusArc = nearestArc(t.centreline, t.annulusPlane.origin);
    const double annulus = areaDerivedDiameter(area(t.annulus)), sinus = areaDerivedDiameter(area(t.sinus));
    const std::array<std::pair<double, double>, 6> stations{{{-14.0, areaDerivedDiameter(area(t.lvot))},
                                                             {0.0, annulus},
                                                             {t.sinusHeight, sinus},
                                                             {t.stjHeight, areaDerivedDiameter(area(t.stj))},
                                                             {t.stjHeight + 14.0, t.ascendingDiameter},
                                                             {t.stjHeight + 32.0, t.ascendingDiameter}}};
    HandRoot root;
    root.snapToWall = snap;
    double side = 1.0;
    for (const auto& [height, diameter] : stations) {
        const double arc = annulusArc + height;
        const Vec3 across = tangentAt(t.centreline, arc).cross(Vec3::UnitX()).normalized();
        root.points.push_back({pointAt(t.centreline, arc) + side * offMm * across, diameter * (1.0 + side * offShare)});
        side = -side;
    }
    return root;
}

std::vector<Command> landmarks(const PhantomTruth& t, double voxelMm) {
    using enum LandmarkId;
    const std::array<LandmarkId, 3> hinges{HingeNCC, HingeRCC, HingeLCC},
        commissures{CommissureNR, CommissureRL, CommissureLN};
    std::vector<Command> out;
    for (std::size_t i = 0; i < 3; ++i) out.push_back(PlaceLandmark{hinges[i], t.hinge[i], voxelMm});
    for (std::size_t i = 0; i < 3; ++i) out.push_back(PlaceLandmark{commissures[i], t.commissure[i], voxelMm});
    out.push_back(PlaceLandmark{OstiumLCA, t.ostiumCentre[0], voxelMm});
    out.push_back(PlaceLandmark{OstiumRCA, t.ostiumCentre[1], voxelMm});
    out.push_back(PlaceLandmark{OstiumLCALower, t.ostiumLowerEdge[0], voxelMm});
    out.push_back(PlaceLandmark{OstiumRCALower, t.ostiumLowerEdge[1], voxelMm});
    out.push_back(PlaceLandmark{StjCentre, t.stj.plane.origin, voxelMm});
    return out;
}

Plan planned(const PhantomTruth& t, const Volume& ct, const HandRoot& root) {
    Result<Plan> plan = tavr::apply(Plan{}, SetHandRoot{root});
    for (const Command& command : landmarks(t, ct.grid.spacing.maxCoeff())) plan = tavr::apply(plan.value(), command);
    return plan.value();
}

double percentOff(const Quantity& q, double truth) {
    return q.known() ? 100.0 * (*q.value / truth - 1.0) : 1e3;
}

/// What is left of a scan without contrast: blood and muscle within a few HU of each other.
Volume withoutContrast(Volume ct) {
    for (auto& v : ct.voxels)
        if (v > 40 && v < 700) v = std::int16_t(40 + 0.05 * (v - 40));
    return ct;
}

}  // namespace

class TestManualPath : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void annulusByHand_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("standard 7") << "standard" << 7U;
        QTest::newRow("standard 12") << "standard" << 12U;
        QTest::newRow("standard 31") << "standard" << 31U;
    }

    void annulusByHand() {
        QFETCH(QString, preset);
        QFETCH(unsigned, seed);
        const PhantomPhase phase = phantom(preset.toLatin1().constData(), seed);
        const auto ct = std::make_shared<const Volume>(phase.ct);
        const PhantomTruth& t = phase.truth;
        const Plan plan = planned(t, *ct, clicked(t, true));
        const Result<RootPtr> root = workingRoot(ct, nullptr, plan);  // the automatic result is thrown away
        QVERIFY2(root, root ? "" : line(root.error()).c_str());
        QCOMPARE(QString::fromStdString((*root)->byHand),
                 QStringLiteral("built by hand from 6 points, wall fitted to the CT"));
        QVERIFY(std::abs((*root)->lumenMeanHu - t.lumenHu) < 15.0);
        QVERIFY2((*root)->lumenSdHu < 40.0,
                 qPrintable(QString::number((*root)->lumenSdHu)));  // noise of 25, no leaflets
        const auto labels = [&](RootLabel label) {
            return std::ranges::count((*root)->labels.voxels, std::uint8_t(label)) * (*root)->labels.grid.voxelVolume();
        };
        QVERIFY(labels(kLeftCoronary) > 20.0 && labels(kRightCoronary) > 20.0);  // mm³ of a trunk
        const Measurements m = measure(*ct, **root, plan.landmarks, optionsOf(plan));
        const double off = percentOff(m.annulus.area, area(t.annulus)), lvot = percentOff(m.lvot.area, area(t.lvot)),
                     sinus = percentOff(m.sinus.area, area(t.sinus)), stj = percentOff(m.stj.area, area(t.stj));
        qInfo("annulus %+.1f %%, LVOT %+.1f %%, sinuses %+.1f %%, STJ %+.1f %%", off, lvot, sinus, stj);
        QVERIFY(std::abs(off) < 3.0);
        QVERIFY(std::abs(sinus) < 6.0 && std::abs(stj) < 6.0 && std::abs(lvot) < 6.0);
        for (std::size_t i = 0; i < 2; ++i)
            QVERIFY(std::abs(*m.coronary[i].lowerEdgeHeight.value - t.coronaryHeight[i]) < 0.5);
        QVERIFY(m.notes.front().find("by hand") != std::string::npos);
        // The calcium of the valve is found inside the wall by hand as well.
        QVERIFY(std::abs(*m.calcium.volume.value / t.calciumVolume - 1.0) < 0.5);
    }

    void fromNoContrastToThePdf() {
        const PhantomPhase phase = phantom("standard", 7);
        ImportedVolume imported;
        imported.ct = std::make_shared<const Volume>(withoutContrast(phase.ct));
        QTemporaryDir folder;
        const std::string where = (folder.path() + QStringLiteral("/by hand")).toStdString();
        Result<Study> study = Study::create(where);
        QVERIFY(study);
        CaseData data;
        data.ct = imported.ct;
        data.catalogue = userCatalogue().value();
        data.provenance = makeProvenance(imported, data.catalogue.version);
        QVERIFY(stageImport(*study, imported, data.provenance));
        QVERIFY(study->commit("test", "import"));
        const Status refused = planFromCt(*study, data, {}, {});
        QVERIFY(!refused);
        QVERIFY(!data.root && !data.automaticRoot);

        // Only the diameters that a person gave can count here.
        data.plan = planned(phase.truth, *data.ct, clicked(phase.truth, true, 0.0, 0.0));
        const Result<RootPtr> root = workingRoot(data.ct, nullptr, data.plan);
        QVERIFY2(root, root ? "" : line(root.error()).c_str());
        data.root = *root;
        QVERIFY2(data.root->byHand.find("too little contrast") != std::string::npos, data.root->byHand.c_str());
        data.plan.measurements = measure(*data.ct, *data.root, data.plan.landmarks, optionsOf(data.plan));
        const double off = percentOff(data.plan.measurements->annulus.area, area(phase.truth.annulus));
        qInfo("annulus %+.1f %%", off);
        QVERIFY(std::abs(off) < 8.0);  // a circle for an ellipse in an oblique plane
        QVERIFY(chooseDevices(data, {}));
        QVERIFY(!data.sizing.empty() && !data.implants.empty());
        QVERIFY(stagePlan(*study, data.plan));
        QVERIFY(stageEditedRoot(*study, data));
        QVERIFY(study->commit("test", "by hand"));

        const Result<CaseData> again = loadCase(*study, {});
        QVERIFY2(again, again ? "" : line(again.error()).c_str());
        QVERIFY(!again->automaticRoot && again->root);
        QCOMPARE(again->root->lumenDistance.voxels, data.root->lumenDistance.voxels);
        QCOMPARE(*again->plan.measurements->annulus.area.value, *data.plan.measurements->annulus.area.value);
        for (const auto& [id, mark] : again->plan.landmarks) QCOMPARE(mark.origin, std::string("user"));
        const QString pdf = folder.path() + QStringLiteral("/by-hand.pdf");
        QVERIFY(writeReport(*again, pdf.toStdString(), {}));
        QVERIFY(QFileInfo(pdf).size() > 20000);
    }
};

QTEST_MAIN(TestManualPath)
#include "tst_manual_path.moc"
