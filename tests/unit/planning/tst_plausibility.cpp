#include "planning/anatomy/section.h"
#include "planning/job/plausibility.h"

#include <QTest>

#include <cmath>
#include <numbers>

namespace {

tavr::Section ellipse(double minorMm, double majorMm, double ripple = 0.0) {
    tavr::PlanarContour contour;
    for (int i = 0; i < 360; ++i) {
        const double t = 2 * std::numbers::pi * i / 360, r = 1.0 + ripple * std::cos(7 * t);
        contour.points.emplace_back(0.5 * majorMm * r * std::cos(t), 0.5 * minorMm * r * std::sin(t));
    }
    return tavr::describeSection(contour);
}

tavr::Measurements root(const tavr::Section& annulus) {
    tavr::Measurements m;
    m.annulus = annulus;
    m.lvot = ellipse(21, 26);
    m.sinus = ellipse(32, 34);
    return m;
}

}  // namespace

class TestPlausibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsRoots() {
        QVERIFY(!tavr::implausible(root(ellipse(22, 27))));
        QVERIFY(!tavr::implausible(root(ellipse(17, 20))));  // a small annulus
        QVERIFY(!tavr::implausible(root(ellipse(30, 36))));  // larger than any catalogue range
        QVERIFY(!tavr::implausible(root(ellipse(18, 30))));  // very elliptic
    }
    void refusesWhatIsNone() {
        QVERIFY(tavr::implausible(root(ellipse(10, 12))));
        QVERIFY(tavr::implausible(root(ellipse(44, 50))));
        QVERIFY(tavr::implausible(root(ellipse(12, 32))));
        QVERIFY(tavr::implausible(root(ellipse(22, 27, 0.25))));  // a leak's ragged outline
        tavr::Measurements leaked = root(ellipse(22, 27));
        leaked.sinus = ellipse(50, 60);
        QVERIFY(tavr::implausible(leaked));
        tavr::Measurements missing;
        missing.annulus = tavr::missingSection("leaked");
        QVERIFY(tavr::implausible(missing));
    }
};

QTEST_GUILESS_MAIN(TestPlausibility)
#include "tst_plausibility.moc"
