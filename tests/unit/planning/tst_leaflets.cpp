// The native leaflets against the phantom's exact sheets, with its true hinge points and commissures.
#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "core/image/phantom/render.h"
#include "core/image/phantom/truth.h"
#include "planning/anatomy/anatomy.h"
#include "planning/leaflets/leaflets.h"

#include <QtTest>

#include "phantom_scene.h"
#include <numbers>
#endif

using namespace tavr;
using namespace tavr::test;

namespace {

phantom::Anatomy anatomyOf(const char* preset, std::uint32_t seed, double leafletMm, int nodules) {
    phantom::Anatomy a = phantom::drawAnatomy(preset, seed, false);
    a.leaflet = leafletMm;
    a.nodulesPerCusp = nodules;
    return a;
}

Polyline edgeOf(const phantom::Root& root, int cusp) {
    const double from = root.commissureAngle((cusp + 2) % 3);
    double span = std::remainder(root.commissureAngle(cusp) - from, 2.0 * std::numbers::pi);
    if (span < 0.0) span += 2.0 * std::numbers::pi;
    Polyline edge;
    for (int i = 1; i < 200; ++i) {
        const double theta = from + span * i / 200.0;
        edge.push_back(root.place(root.freeEdge(theta), root.edgeRadius(theta), theta));
    }
    return edge;
}

Polyline middleOf(const phantom::Root& root, int cusp) {
    const double theta = root.anatomy().cuspAngle[std::size_t(cusp)], foot = root.attachment(theta);
    Polyline line;
    for (int i = 0; i <= 100; ++i) {
        const double s = foot + (root.freeEdge(theta) - foot) * i / 100.0;
        line.push_back(root.place(s, root.leafletRadius(s, theta), theta));
    }
    return line;
}

bool within(const Quantity& q, double truth, double sds) {
    return q.known() && q.sd > 0.0 && std::abs(*q.value - truth) < sds * q.sd;
}

QByteArray text(const Quantity& q, double truth) {
    return QStringLiteral("%1 ± %2, truth %3 %4")
        .arg(q.value.value_or(-1.0))
        .arg(q.sd)
        .arg(truth)
        .arg(QString::fromStdString(q.note))
        .toUtf8();
}

}  // namespace

class TstLeaflets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresWhatShows_data();
    void measuresWhatShows();
    void tellsThickFromThin();
    void saysWhatDoesNotShow();
    void reconstructsOnTheHingeLine();
    void bicuspid();
    void needsItsLandmarks();
    void measuredStoredAndPublished();
};

void TstLeaflets::measuresWhatShows_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("seed");
    QTest::addColumn<double>("spacing");
    QTest::addColumn<double>("noise");
    QTest::newRow("thin slices") << "standard" << 31 << 0.6 << 25.0;
    QTest::newRow("slices of 1 mm") << "large" << 32 << 1.0 << 40.0;
    QTest::newRow("thick slices, noise") << "steep-aorta" << 33 << 1.25 << 60.0;
}

void TstLeaflets::measuresWhatShows() {
    QFETCH(QString, preset);
    QFETCH(int, seed);
    QFETCH(double, spacing);
    QFETCH(double, noise);
    const Scene s = sceneOf(anatomyOf(preset.toUtf8().constData(), std::uint32_t(seed), 1.0, 4), spacing, noise);
    const PhantomTruth truth = phantom::truthOf(*s.truth);
    const auto leaflets = findLeaflets(s.ct, s.root, s.landmarks);
    for (int cusp = 0; cusp < 3; ++cusp) {
        const Leaflet& l = leaflets[std::size_t(cusp)];
        const LeafletMeasurement& m = l.measurement;
        QVERIFY2(m.state == LeafletState::Measured, m.reason.c_str());
        QVERIFY2(within(m.thickness, 1.0, 2.5), text(m.thickness, 1.0).constData());
        QVERIFY2(std::abs(*m.thickness.value - 1.0) < 0.3, text(m.thickness, 1.0).constData());
        double off = 0.0;
        for (const Vec3& x : l.surface.points) {
            const phantom::AxisPoint p = s.truth->locate(x);
            off += std::min(std::abs(p.rho - s.truth->leafletRadius(p.s, p.theta)),
                            std::abs(p.s - s.truth->leafletHeight(p.rho, p.theta))) /
                   double(l.surface.points.size());
        }
        QVERIFY2(off < 0.6, qPrintable(QString("surface %1 mm off on average").arg(off)));
        if (!m.geometricHeight.known()) continue;  // calcium on the edge: said, and counted below
        const Polyline middle = middleOf(*s.truth, cusp), edge = edgeOf(*s.truth, cusp);
        const double height = length(middle), effective = truth.annulusPlane.height(middle.back());
        QVERIFY2(within(m.geometricHeight, height, 2.5), text(m.geometricHeight, height).constData());
        QVERIFY2(within(m.effectiveHeight, effective, 2.5), text(m.effectiveHeight, effective).constData());
        QVERIFY2(within(m.freeEdgeLength, length(edge), 2.5), text(m.freeEdgeLength, length(edge)).constData());
    }
    QVERIFY(std::any_of(leaflets.begin(), leaflets.end(),
                        [](const Leaflet& l) { return l.measurement.geometricHeight.known(); }));
}

void TstLeaflets::tellsThickFromThin() {
    // Twice the tissue takes twice the contrast: the ratio does not hang on the tissue's assumed density.
    const auto mean = [](double mm) {
        const Scene s = sceneOf(anatomyOf("standard", 34, mm, 0), 0.6, 20.0);
        double sum = 0.0;
        for (const Leaflet& l : findLeaflets(s.ct, s.root, s.landmarks))
            sum += l.measurement.thickness.value.value_or(0.0) / 3.0;
        return sum;
    };
    const double ratio = mean(1.6) / mean(0.8);
    QVERIFY2(ratio > 1.75 && ratio < 2.25, qPrintable(QString::number(ratio)));
}

void TstLeaflets::saysWhatDoesNotShow() {
    phantom::Anatomy faint = anatomyOf("standard", 35, 1.0, 0);
    faint.leafletHu = faint.bloodHu;  // leaflets as bright as blood: nothing to see
    Scene s = sceneOf(faint, 0.8, 40.0);
    for (const Leaflet& l : findLeaflets(s.ct, s.root, s.landmarks)) {
        QVERIFY(l.measurement.state == LeafletState::Reconstructed);
        QVERIFY(!l.measurement.thickness.known() && !l.measurement.reason.empty());
        QVERIFY(!l.measurement.freeEdgeLength.known() && !l.surface.empty());
    }
    s.root.lumenMeanHu = 180.0;  // hardly any contrast
    const auto dark = findLeaflets(s.ct, s.root, s.landmarks);
    QVERIFY(dark[0].measurement.state == LeafletState::Reconstructed);
    QVERIFY(dark[0].measurement.reason.find("too little contrast") != std::string::npos);
    // Thinner than noise and slices show: never a number.
    const Scene thin = sceneOf(anatomyOf("low-contrast", 36, 0.3, 4), 1.25, 60.0);
    for (const Leaflet& l : findLeaflets(thin.ct, thin.root, thin.landmarks))
        QVERIFY2(l.measurement.state == LeafletState::Reconstructed, text(l.measurement.thickness, 0.3).constData());
}

void TstLeaflets::reconstructsOnTheHingeLine() {
    phantom::Anatomy faint = anatomyOf("standard", 37, 1.0, 0);
    faint.leafletHu = faint.bloodHu;
    const Scene s = sceneOf(faint, 0.8, 20.0);
    const auto leaflets = findLeaflets(s.ct, s.root, s.landmarks);
    constexpr std::array hinges{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
    for (std::size_t i = 0; i < 3; ++i) {
        const Vec3 hinge = s.landmarks.at(hinges[i]).position;
        const double arc = nearestArc(leaflets[i].attachment, hinge);
        QVERIFY((pointAt(leaflets[i].attachment, arc) - hinge).norm() < 0.6);
        // The free edges of a closed valve meet on the axis.
        const Vec3 tip = leaflets[i].freeEdge[leaflets[i].freeEdge.size() / 2];
        for (const Leaflet& other : leaflets) QVERIFY((other.freeEdge[other.freeEdge.size() / 2] - tip).norm() < 2.5);
        QVERIFY(surfaceArea(leaflets[i].surface) > 100.0);
    }
}

void TstLeaflets::bicuspid() {
    const Scene s = sceneOf(anatomyOf("standard", 31, 1.0, 4), 0.6, 25.0);
    const auto leaflets = findLeaflets(s.ct, s.root, s.landmarks, Sievers::Type1LR, true);
    QVERIFY(leaflets[0].measurement.state == LeafletState::Measured);  // NCC stands alone
    for (const std::size_t fused : {std::size_t(1), std::size_t(2)})
        QVERIFY(leaflets[fused].measurement.state == LeafletState::Reconstructed);
}

void TstLeaflets::needsItsLandmarks() {
    Scene s = sceneOf(anatomyOf("standard", 31, 1.0, 0), 1.0, 25.0);
    s.landmarks.erase(LandmarkId::CommissureRL);
    for (const Leaflet& l : findLeaflets(s.ct, s.root, s.landmarks)) {
        QVERIFY(l.measurement.state == LeafletState::NotSought && l.surface.empty());
        QVERIFY(l.measurement.reason.find("commissures") != std::string::npos);
    }
}

/// What is found must be what measure() holds, what a saved plan brings back and what `measure --json` says: through
/// the intervals of the other numbers, and once with fused cusps, so that both states pass.
void TstLeaflets::measuredStoredAndPublished() {
    const Scene s = sceneOf(anatomyOf("standard", 31, 1.0, 4), 0.6, 25.0);
    MeasureOptions how;
    how.bicuspid = true, how.sievers = Sievers::Type1LR, how.perturbations = 4;
    const auto found = findLeaflets(s.ct, s.root, s.landmarks, how.sievers, true);
    QVERIFY(found[0].measurement.thickness.known() && found[1].measurement.state == LeafletState::Reconstructed);
    Plan plan;
    plan.landmarks = s.landmarks;
    plan.measurements = measure(s.ct, s.root, s.landmarks, how);
    const auto back = planFromJson(planJson(plan));
    QVERIFY2(back && back->measurements, back ? "" : line(back.error()).c_str());
    const auto json =
        QJsonDocument::fromJson(QByteArray::fromStdString(measurementsJson(*plan.measurements, plan.landmarks)))
            .object();
    constexpr std::array<Quantity LeafletMeasurement::*, 4> kNumbers{
        &LeafletMeasurement::thickness, &LeafletMeasurement::freeEdgeLength, &LeafletMeasurement::geometricHeight,
        &LeafletMeasurement::effectiveHeight};
    constexpr std::array kKeys{"thickness_mm", "free_edge_length_mm", "geometric_height_mm", "effective_height_mm"};
    for (std::size_t i = 0; i < 3; ++i) {
        const LeafletMeasurement& truth = found[i].measurement;
        for (const LeafletMeasurement& l : {plan.measurements->leaflet[i], back->measurements->leaflet[i]}) {
            QVERIFY(l.state == truth.state && l.reason == truth.reason);
            QVERIFY(std::abs(l.seenShare - truth.seenShare) < 1e-9);
            for (const auto member : kNumbers) {
                const Quantity &a = l.*member, &b = truth.*member;
                QVERIFY(a.known() == b.known() && a.note == b.note);
                if (!b.known()) continue;
                QVERIFY(std::abs(*a.value - *b.value) < 1e-9 && std::abs(a.sd - b.sd) < 1e-9);
                QVERIFY(std::abs(a.low - b.low) < 1e-9 && std::abs(a.high - b.high) < 1e-9);
            }
        }
        const auto published = json["leaflets"].toObject()[kCuspNames[i]].toObject();
        QCOMPARE(published["state"].toString(), QString::fromUtf8(kLeafletStateNames[std::size_t(truth.state)]));
        for (std::size_t k = 0; k < kNumbers.size(); ++k) {
            const Quantity& q = truth.*kNumbers[k];
            QCOMPARE(published[kKeys[k]].isDouble(), q.known());
            if (q.known()) QVERIFY(std::abs(published[kKeys[k]].toDouble() - *q.value) < 1e-6);
        }
    }
}

QTEST_GUILESS_MAIN(TstLeaflets)
#include "tst_leaflets.moc"
