// The phantom's truth against itself and against independent counting; what each preset promises.
#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "core/base/units.h"
#include "core/image/phantom/render.h"
#include "core/image/phantom/truth.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#endif

using namespace tavr;
using phantom::Anatomy;
using phantom::drawAnatomy;
using phantom::Root;
using phantom::truthOf;

namespace {

double tiltDeg(const PhantomTruth& t) {
    return degrees(std::acos(t.annulusPlane.normal.z()));
}

/// Lumen area on a section, counted on a fine noise-free picture of that plane, in the neighbourhood of `around`.
double countedArea(const Root& root, const PlanarContour& around) {
    constexpr double kPixel = 0.15;
    constexpr int kSize = 300;
    ImageGrid grid;
    grid.size = {kSize, kSize, 1};
    grid.spacing = Vec3(kPixel, kPixel, kPixel);
    grid.direction << around.plane.u, around.plane.v, around.plane.normal;
    grid.origin = around.plane.origin - 0.5 * (kSize - 1) * kPixel * (around.plane.u + around.plane.v);
    const auto parts = phantom::sceneOf(root);
    const auto picture = phantom::render(parts, grid, {0.01, 0.0, 1}, {});
    if (!picture) return -1.0;
    const double half = 0.5 * (root.anatomy().bloodHu + root.anatomy().wallHu);
    double count = 0.0;
    for (int j = 0; j < kSize; ++j) {
        for (int i = 0; i < kSize; ++i) {
            const Vec2 uv = around.plane.toPlane(grid.toLps(Vec3(i, j, 0)));
            if (!inside(around, uv) && distanceTo(around, uv) > 1.2) continue;  // the wall is 1.6–2.4 mm
            if (picture->at(i, j, 0) > half) count += 1.0;
        }
    }
    return count * kPixel * kPixel;
}

/// The root without what lies in or leaves the lumen, so that counting sees the lumen alone.
Anatomy bare(const std::string& preset, std::uint32_t seed) {
    Anatomy a = drawAnatomy(preset, seed, false);
    a.nodulesPerCusp = a.lvotNodules = a.wallPlaques = 0;
    a.leaflet = -3.0;
    a.bicuspid = false;
    for (auto& c : a.coronary) c.diameter = 0.01;
    return a;
}

}  // namespace

class PhantomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hingesLieInThePlaneAndOnTheSurface();
    void hingePlaneIsObliqueToTheAxis();
    void sectionsMatchCounting_data();
    void sectionsMatchCounting();
    void sinusIsTheLargestAndStjTheWaist();
    void ostiumRim();
    void calciumVolumes();
    void presets();
    void seedsVaryWithinPhysiologicalRanges();
    void truthAsJson();
    void badOptionsAndStop();
};

void PhantomTest::hingesLieInThePlaneAndOnTheSurface() {
    for (const std::string& preset : phantomPresets()) {
        const Root root(drawAnatomy(preset, 5, false));
        const PhantomTruth t = truthOf(root);
        QVERIFY(t.annulusPlane.normal.dot(t.centreline.back() - t.centreline.front()) > 0.0);  // downstream
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(std::abs(t.annulusPlane.height(t.hinge[i])) < 1e-9);
            QVERIFY(std::abs(root.lumen(t.hinge[i])) < 1e-6);
            QVERIFY(std::abs(root.lumen(t.commissure[i])) < 0.02);  // the axis is a polyline of 0.5 mm there
            QVERIFY(distanceTo(t.annulus, t.annulus.plane.toPlane(t.hinge[i])) < 0.01);
            // Most basal: the attachment is nowhere lower within the cusp.
            const double theta = root.locate(t.hinge[i]).theta;
            for (double d = -0.9; d < 0.9; d += 0.05)
                QVERIFY(root.attachment(theta + d) >= root.attachment(theta) - 1e-9);
            QVERIFY(t.annulusPlane.height(t.commissure[i]) > 8.0);
        }
        for (const Vec3& x : t.annulus.toLps()) {
            QVERIFY(std::abs(root.lumen(x)) < 1e-6);
            QVERIFY(std::abs(t.annulusPlane.height(x)) < 1e-6);
        }
        // Anatomical order: RCC anterior of both others, LCC to the left of NCC; counter-clockwise about the normal.
        QVERIFY(t.hinge[1].y() < t.hinge[0].y() && t.hinge[1].y() < t.hinge[2].y());
        QVERIFY(t.hinge[2].x() > t.hinge[0].x());
        QVERIFY((t.hinge[1] - t.hinge[0]).cross(t.hinge[2] - t.hinge[0]).dot(t.annulusPlane.normal) > 0.0);
    }
}

void PhantomTest::hingePlaneIsObliqueToTheAxis() {
    for (const std::string& preset : phantomPresets()) {
        for (std::uint32_t seed = 1; seed <= 2; ++seed) {
            const Root root(drawAnatomy(preset, seed, false));
            const PhantomTruth t = truthOf(root);
            const Vec3 axis = root.anatomy().frame.col(2);
            const double oblique = degrees(std::acos(t.annulusPlane.normal.dot(axis)));
            QVERIFY2(oblique > 2.0 && oblique < 15.0, qPrintable(QString::number(oblique)));
            QVERIFY(std::abs(t.annulusPlane.normal.dot(t.lvot.plane.normal) - 1.0) < 1e-12);
            QVERIFY(std::abs(t.annulusPlane.height(t.lvot.plane.origin) + t.lvotOffset) < 1e-6);
            for (const double power : root.anatomy().attachmentPower) QVERIFY(power >= 1.6 && power <= 2.6);
        }
    }
}

void PhantomTest::sectionsMatchCounting_data() {
    QTest::addColumn<QString>("preset");
    for (const char* p : {"standard", "elliptic", "horizontal-aorta"}) QTest::newRow(p) << p;
}

void PhantomTest::sectionsMatchCounting() {
    QFETCH(QString, preset);
    const Root root(bare(preset.toStdString(), 2));
    const PhantomTruth t = truthOf(root);
    for (const auto* section : {&t.annulus, &t.lvot, &t.sinus, &t.stj}) {
        const double exact = area(*section), counted = countedArea(root, *section);
        QVERIFY2(std::abs(counted / exact - 1.0) < 0.01,
                 qPrintable(QString("%1 counted, %2 exact").arg(counted).arg(exact)));
    }
}

void PhantomTest::sinusIsTheLargestAndStjTheWaist() {
    for (const std::uint32_t seed : {1u, 2u, 3u, 4u}) {
        const Root root(drawAnatomy("standard", seed, false));
        const PhantomTruth t = truthOf(root);
        PlaneFrame p = t.sinus.plane;
        for (const double d : {-3.0, -1.0, 1.0, 3.0})
            QVERIFY(area(phantom::sectionOf(root, p.shifted(d), 360)) < area(t.sinus));
        p = t.stj.plane;
        for (const double d : {-2.0, 2.0, 5.0})
            QVERIFY(area(phantom::sectionOf(root, p.shifted(d), 360)) > area(t.stj));
        QVERIFY(area(t.sinus) > 1.15 * area(t.stj));
        QVERIFY(t.sinusHeight > 5.0 && t.sinusHeight < t.stjHeight);
        const double along = std::abs(tangentAt(t.centreline, nearestArc(t.centreline, p.origin)).dot(p.normal));
        QVERIFY(along > 0.999);
        QVERIFY(t.ascendingDiameter > areaDerivedDiameter(area(t.stj)));
    }
}

void PhantomTest::ostiumRim() {
    for (const char* preset : {"standard", "low-coronaries", "bicuspid-type1"}) {
        const Root root(drawAnatomy(preset, 3, false));
        const PhantomTruth t = truthOf(root);
        for (std::size_t i = 0; i < 2; ++i) {
            const phantom::Tube& tube = root.coronaries()[i];
            QVERIFY(std::abs(root.lumen(t.ostiumLowerEdge[i])) < 1e-6);
            QVERIFY(std::abs(tube.distance(t.ostiumLowerEdge[i])) < 1e-6);
            QVERIFY(std::abs(root.lumen(t.ostiumCentre[i])) < 1e-6);
            QVERIFY(std::abs(tube.distance(t.ostiumCentre[i]) + 0.5 * t.ostiumDiameter[i]) < 1e-6);
            QCOMPARE(t.coronaryHeight[i], t.annulusPlane.height(t.ostiumLowerEdge[i]));
            // Independently: walking the lumen surface, the tube is met at this height and nowhere lower.
            const double at = root.locate(t.ostiumCentre[i]).theta;
            double lowest = 1e9;
            for (double s = 2.0; s < t.stjHeight; s += 0.03) {
                for (double d = -0.25; d <= 0.25; d += 0.01) {
                    const Vec3 x = root.place(s, root.radius(s, at + d), at + d);
                    if (tube.distance(x) <= 0.0) lowest = std::min(lowest, t.annulusPlane.height(x));
                }
            }
            QVERIFY2(std::abs(lowest - t.coronaryHeight[i]) < 0.05,
                     qPrintable(QString("%1 %2").arg(lowest).arg(t.coronaryHeight[i])));
            QVERIFY(length(tube.line()) >= 15.0);
        }
    }
}

void PhantomTest::calciumVolumes() {
    Anatomy a = drawAnatomy("lvot-calcium", 4, false);
    const Root root(a);
    const PhantomTruth t = truthOf(root);
    // Monte Carlo over the box of all nodules, an independent estimate of the union.
    Vec3 lo = Vec3::Constant(1e9), hi = -lo;
    for (const auto& n : root.nodules()) {
        lo = lo.cwiseMin(n.centre - Vec3::Constant(n.radii.maxCoeff()));
        hi = hi.cwiseMax(n.centre + Vec3::Constant(n.radii.maxCoeff()));
    }
    phantom::Random random(99);
    double above = 0.0, below = 0.0;
    constexpr int kSamples = 1'000'000;
    for (int i = 0; i < kSamples; ++i) {
        const Vec3 x(random.uniform(lo.x(), hi.x()), random.uniform(lo.y(), hi.y()), random.uniform(lo.z(), hi.z()));
        bool in = false;
        for (const auto& n : root.nodules()) in = in || n.distance(x) <= 0.0;
        if (in) (t.annulusPlane.height(x) >= 0.0 ? above : below) += (hi - lo).prod() / kSamples;
    }
    QVERIFY2(std::abs(above / t.calciumVolume - 1.0) < 0.03,
             qPrintable(QString("%1 %2").arg(above).arg(t.calciumVolume)));
    QVERIFY2(std::abs(below / t.lvotCalciumVolume - 1.0) < 0.05,
             qPrintable(QString("%1 %2").arg(below).arg(t.lvotCalciumVolume)));
    QVERIFY(std::abs(t.calciumByCusp[0] + t.calciumByCusp[1] + t.calciumByCusp[2] - t.calciumVolume) < 1e-9);
    for (const double v : t.calciumByCusp) QVERIFY(v > 0.0);
}

void PhantomTest::presets() {
    for (const std::uint32_t seed : {1u, 7u}) {
        const auto truth = [seed](const char* preset) { return truthOf(Root(drawAnatomy(preset, seed, false))); };
        const PhantomTruth standard = truth("standard");
        const double d = areaDerivedDiameter(area(standard.annulus));
        QVERIFY(d > 22.5 && d < 26.5);
        for (const double h : standard.coronaryHeight)
            QVERIFY2(h > 10.0 && h < standard.stjHeight, qPrintable(QString::number(h)));
        QVERIFY(areaDerivedDiameter(area(truth("small").annulus)) < 21.5);
        QVERIFY(areaDerivedDiameter(area(truth("large").annulus)) > 27.5);
        const CaliperDiameters e = calipers(truth("elliptic").annulus);
        QVERIFY(e.min / e.max < 0.73);
        for (const double h : truth("low-coronaries").coronaryHeight)
            QVERIFY2(h < 10.0, qPrintable(QString::number(h)));
        QVERIFY(truth("lvot-calcium").lvotCalciumVolume > 20.0);
        QVERIFY(standard.lvotCalciumVolume < 20.0);
        QVERIFY(tiltDeg(truth("steep-aorta")) < 22.0);
        QVERIFY(tiltDeg(truth("horizontal-aorta")) > 52.0);
        QVERIFY(tiltDeg(standard) > 24.0 && tiltDeg(standard) < 48.0);
        QVERIFY(truth("bicuspid-type1").bicuspid && !standard.bicuspid);
        QVERIFY(truth("low-contrast").lumenHu < 290.0);
        const PhantomTruth diastole = truthOf(Root(drawAnatomy("two-phases", seed, true)));
        const double ratio = area(diastole.annulus) / area(truth("two-phases").annulus);
        QVERIFY2(ratio > 0.92 && ratio < 0.98, qPrintable(QString::number(ratio)));
    }
}

void PhantomTest::seedsVaryWithinPhysiologicalRanges() {
    std::vector<double> areas;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const PhantomTruth t = truthOf(Root(drawAnatomy("standard", seed, false)));
        areas.push_back(area(t.annulus));
        const CaliperDiameters d = calipers(t.annulus);
        QVERIFY(d.min / d.max > 0.7 && d.min / d.max < 0.9);
        QVERIFY(t.stjHeight > 17.0 && t.stjHeight < 26.0);
        QVERIFY(areaDerivedDiameter(area(t.sinus)) > 28.0 && areaDerivedDiameter(area(t.sinus)) < 38.0);
        QVERIFY(t.calciumVolume > 80.0 && t.calciumVolume < 1500.0);
        QVERIFY(t.membranousSeptum > 2.0 && t.membranousSeptum < 8.0);
        QVERIFY(t.lumenHu > 300.0 && t.lumenHu < 500.0);
    }
    std::sort(areas.begin(), areas.end());
    QVERIFY(areas.back() - areas.front() > 30.0);
    QVERIFY(std::adjacent_find(areas.begin(), areas.end()) == areas.end());
}

void PhantomTest::truthAsJson() {
    PhantomTruth t = truthOf(Root(drawAnatomy("standard", 1, false)));
    t.preset = "standard";
    t.seed = 1;
    const auto j = nlohmann::json::parse(truthJson(t));
    QVERIFY(j["frame"] == "LPS" && j["preset"] == "standard" && j["seed"] == 1);
    for (const char* key : {"area_mm2", "perimeter_mm", "min_diameter_mm", "max_diameter_mm",
                            "area_derived_diameter_mm", "perimeter_derived_diameter_mm"})
        for (const char* section : {"annulus", "lvot", "sinus", "stj"}) QVERIFY2(j[section][key].is_number(), key);
    QCOMPARE(j["annulus"]["area_mm2"].get<double>(), area(t.annulus));
    QCOMPARE(j["annulus"]["normal"].size(), std::size_t(3));
    for (const char* cusp : {"NCC", "RCC", "LCC"}) {
        QVERIFY(j["hinge_points"][cusp].is_array());
        QVERIFY(j["calcium"]["by_cusp_mm3"][cusp].is_number());
    }
    QCOMPARE(j["coronary"]["LCA"]["lower_edge_height_mm"].get<double>(), t.coronaryHeight[0]);
    QVERIFY(j["calcium"]["volume_mm3"].is_number() && j["calcium"]["lvot_mm3"].is_number());
    t.membranousSeptum = std::nan("");
    QVERIFY(nlohmann::json::parse(truthJson(t))["membranous_septum_mm"].is_null());
}

void PhantomTest::badOptionsAndStop() {
    PhantomOptions o;
    o.preset = "unheard-of";
    const auto unknown = makePhantom(o, {});
    QVERIFY(!unknown && unknown.error().kind == ErrorKind::Usage);
    QVERIFY(line(unknown.error()).find("bicuspid-type1") != std::string::npos);
    for (const auto& [size, slices] : {std::pair{10, 100}, {5000, 100}, {128, 2}}) {
        PhantomOptions bad;
        bad.size = size;
        bad.slices = slices;
        QVERIFY(!makePhantom(bad, {}));
    }
    std::stop_source stop;
    stop.request_stop();
    PhantomOptions small;
    small.size = 64;
    small.slices = 16;
    const auto stopped = makePhantom(small, Progress({}, stop.get_token()));
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(PhantomTest)
#include "tst_phantom.moc"
