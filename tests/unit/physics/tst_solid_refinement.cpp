#include "tests/unit/physics/solid_cases.h"

#include <QtTest>

#include <cmath>

using namespace tavr;

/// The finest meshes of the benchmarks, against the same answers as the quick ones and closer.
class TestSolidRefinement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cookFiniteStrain() { QVERIFY(std::abs(cookPlaneStrain(32) / 6.929 - 1.0) < 5e-3); }
    void landBeam() { QVERIFY(std::abs(landTip(3) - 4.169) < 0.01); }
};

QTEST_GUILESS_MAIN(TestSolidRefinement)
#include "tst_solid_refinement.moc"
