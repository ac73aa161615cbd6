// Uniaxial laws against closed forms, against tensile tests of nitinol tube, and their tangents against differences.
#include "solver/physics/law_uniaxial.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <random>

using namespace tavr;

namespace {

/// Auricchio and Taylor's constants as other codes' verification manuals use them.
Superelastic auricchioTaylor() {
    return {60000, 60000, 0.075, {520, 600, 300, 200}, compressionRatioOf(0.15)};
}

/// Constants fitted by the laboratory that measured the curves of fda_ivc_tensile, at 37 °C.
Superelastic tube(double temperatureC) {
    return {59000, 24750, 0.042, {395, 435, 165, 145}, 1.3, 4.77, 9.0, 37.0, temperatureC};
}

UniaxialPlastic cobaltChromium() {
    return {233000, 414, 500, 700, 300, 40};
}

/// The same tube with the yield that its maker fitted to the end of the curves.
Superelastic yieldingTube() {
    Superelastic law = tube(37);
    law.plasticMPa = 1205;
    law.hardeningMPa = 9000;
    return law;
}

struct Fibre {
    UniaxialLaw law;
    UniaxialHistory committed;

    UniaxialResponse at(double strain, UniaxialHistory& trial) const {
        return std::visit([&](const auto& l) { return l.respond(strain, committed, trial); }, law);
    }
    UniaxialResponse at(double strain) const {
        UniaxialHistory trial;
        return at(strain, trial);
    }
    double potential(double strain) const {
        UniaxialHistory trial;
        const double stored = at(strain, trial).stored;
        return stored + trial.dissipated;
    }
    /// Strains to `strain` and remembers it.
    UniaxialResponse to(double strain) {
        UniaxialHistory trial;
        const UniaxialResponse response = at(strain, trial);
        committed = trial;
        return response;
    }
};

std::vector<Fibre> laws() {
    return {{UniaxialElastic{1000}, {}},
            {UniaxialPlastic{193000, 205, 2000, 1000}, {}},
            {cobaltChromium(), {}},
            {auricchioTaylor(), {}},
            {tube(37), {}},
            {tube(15), {}},
            {UniaxialPlastic{1000, 1}, {}},
            {yieldingTube(), {}}};
}

/// Turning points of a wild history, ±13 %: beyond the plateaus and into yield.
std::vector<double> turningPoints(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> strain(-0.13, 0.13);
    std::vector<double> points(40);
    for (double& p : points) p = strain(random);
    return points;
}

bool near(double value, double exact, double tolerance) {
    if (std::abs(value - exact) <= tolerance) return true;
    qWarning("%.10g is not %.10g within %g", value, exact, tolerance);
    return false;
}

/// (strain, stress) of the first loading and unloading of a tensile test.
using Curve = std::vector<std::pair<double, double>>;

Curve readCurve(const QString& name) {
    QFile file(QString(TAVR_SHARED_DIR) + "/data/ref_nitinol_frame/fda_ivc_tensile/" + name);
    Curve curve;
    if (!file.open(QIODevice::ReadOnly)) return curve;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().replace('"', "").split(',');
        bool strainOk = false, stressOk = false;
        if (cells.size() < 6) continue;
        const double strain = cells[3].toDouble(&strainOk), stress = cells[4].toDouble(&stressOk);
        if (strainOk && stressOk) curve.emplace_back(0.01 * strain, stress);
    }
    return curve;
}

/// Stress at a strain on loading, or on unloading from the first peak of 6 %.
double measured(const Curve& curve, double strain, bool unloading) {
    bool past = false;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        if (curve[i].first > 0.0599) past = true;
        const bool crossed = (curve[i].first - strain) * (curve[i - 1].first - strain) <= 0.0;
        if (crossed && (!unloading || (past && curve[i].first < curve[i - 1].first))) return curve[i].second;
    }
    return std::nan("");
}

}  // namespace

class TestLawUniaxial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nitinolIsThePublishedAnswer();
    void nitinolIsAsymmetric();
    void nitinolModulusIsMixed();
    void innerLoops();
    void wobbleDoesNotCreep();
    void coldCrimpRecoversOnWarming();
    void martensiteYields();
    void nitinolFollowsTheTensileTests_data();
    void nitinolFollowsTheTensileTests();
    void plasticityIsItsClosedForm();
    void voceHardeningSolvesItsEquation();
    void tangentsAreTheDerivatives();
    void stressIsTheDerivativeOfThePotential();
    void stepsOfAnySizeAgree();
    void energyIsStoredOrDissipated();
    void impossibleConstantsAreRefused();
};

void TestLawUniaxial::nitinolIsThePublishedAnswer() {
    Fibre fibre{auricchioTaylor(), {}};
    QVERIFY(near(fibre.to(0.005).stress, 300.0, 1e-9));
    QVERIFY(near(fibre.to(0.04).stress, 552.84, 0.005));
    QVERIFY(near(fibre.to(0.06).stress, 573.80, 0.005));
    QVERIFY(near(fibre.at(0.05544).stress, 300.0, 0.5));  // the strain is printed to five digits
    QVERIFY(near(fibre.at(0.0556).tangent, 60000, 1e-6) && fibre.at(0.0553).tangent < 3000);
    QVERIFY(near(fibre.to(0.03).stress, 251.18, 0.005));
    QVERIFY(near(fibre.to(0.0).stress, 0.0, 1e-9) && fibre.committed.first == 0.0);
    // Complete transformation: martensite alone beyond ε = 600/E + ε_L.
    QVERIFY(near(fibre.to(0.09).stress, 60000 * (0.09 - 0.075), 1e-9) && fibre.committed.first == 1.0);
}

void TestLawUniaxial::nitinolIsAsymmetric() {
    const Fibre fibre{auricchioTaylor(), {}};
    QVERIFY(near(compressionRatioOf(0.15) * 520.0, 754.0, 0.5));
    QVERIFY(near(fibre.at(-754.0 / 60000).tangent, 60000, 1e-6));
    QVERIFY(fibre.at(-755.0 / 60000).tangent < 3000);
    Fibre both = fibre;
    both.to(0.05);
    QVERIFY(near(both.at(-0.05).stress, fibre.at(-0.05).stress, 1e-9));  // through zero: no memory of the tension
    QVERIFY(fibre.at(-0.05).stress < -754.0);
}

void TestLawUniaxial::nitinolModulusIsMixed() {
    // ε = σ[(1 − ξ)/E_A + ξ/E_M] + ε_L ξ at the ξ that belongs to the plateau stress.
    const Fibre fibre{tube(37), {}};
    for (const double stress : {396.0, 410.0, 434.0}) {
        const double fraction = (stress - 395.0) / 40.0;
        const double strain = stress * ((1.0 - fraction) / 59000 + fraction / 24750) + 0.042 * fraction;
        QVERIFY(near(fibre.at(strain).stress, stress, 1e-9));
    }
    QVERIFY(near(fibre.at(0.08).stress, 24750 * (0.08 - 0.042), 1e-9));
}

void TestLawUniaxial::innerLoops() {
    Fibre fibre{auricchioTaylor(), {}};
    fibre.to(0.06);
    const double outer = fibre.committed.first;
    fibre.to(0.03);  // part of the way back
    const double inner = fibre.committed.first;
    QVERIFY(inner > 0.2 && inner < outer);
    // Reloading: elastic to 520, then the straight line that ends at complete transformation at 600.
    const double begin = 520.0 / 60000 + 0.075 * inner;
    QVERIFY(near(fibre.at(begin - 1e-6).tangent, 60000, 1e-6) && fibre.at(begin + 1e-6).tangent < 3000);
    const double half = 560.0 / 60000 + 0.075 * (1.0 - 0.5 * (1.0 - inner));
    QVERIFY(near(fibre.to(half).stress, 560.0, 1e-8));
    // And down again: elastic to 300, then the line to nothing at 200.
    const double down = 250.0 / 60000 + 0.075 * 0.5 * fibre.committed.first;
    QVERIFY(near(fibre.to(down).stress, 250.0, 1e-8));
}

void TestLawUniaxial::wobbleDoesNotCreep() {
    Fibre fibre{auricchioTaylor(), {}};
    const double stress = fibre.to(0.04).stress, fraction = fibre.committed.first;
    for (int i = 0; i < 50; ++i) {
        fibre.to(0.0395);
        fibre.to(0.04);
    }
    QVERIFY(near(fibre.to(0.04).stress, stress, 1e-9) && near(fibre.committed.first, fraction, 1e-12));
    fibre.to(0.03);
    const double low = fibre.to(0.02).stress;
    for (int i = 0; i < 50; ++i) {
        fibre.to(0.0205);
        fibre.to(0.02);
    }
    QVERIFY(near(fibre.to(0.02).stress, low, 1e-9));
}

void TestLawUniaxial::coldCrimpRecoversOnWarming() {
    Fibre fibre{tube(8), {}};
    QVERIFY(near(fibre.at(0.01).stress, 395 - 29 * 4.77, 10));
    QVERIFY(fibre.to(0.05).stress < 310);
    // Without load the cold fibre stays long: its reverse plateau lies below zero.
    fibre.to(0.042 * fibre.committed.first);
    QVERIFY(near(fibre.at(0.042 * fibre.committed.first).stress, 0.0, 1e-9) && fibre.committed.first > 0.5);
    const double longer = 0.042 * fibre.committed.first, lost = fibre.committed.dissipated;
    fibre.law = tube(37);
    const double held = fibre.to(longer).stress;  // warmed while it is held
    QVERIFY(held > 145 && held < 165 && fibre.committed.dissipated > lost);
    QVERIFY(near(fibre.to(0.0).stress, 0.0, 1e-9) && fibre.committed.first == 0.0);
}

void TestLawUniaxial::martensiteYields() {
    Fibre fibre{yieldingTube(), {}};
    const double yields = 0.042 + 1205.0 / 24750;
    QVERIFY(near(fibre.at(yields - 1e-6).tangent, 24750, 1e-6));
    const double slope = 24750.0 * 9000 / (24750 + 9000);
    QVERIFY(near(fibre.at(yields + 1e-6).tangent, slope, 1e-6));
    QVERIFY(near(fibre.to(0.12).stress, 1205 + slope * (0.12 - yields), 1e-8));
    // Back at no stress it is austenite again, longer by the plastic strain; the plateaus are where they were.
    const double longer = (0.12 - yields) * 24750 / (24750 + 9000);
    QVERIFY(near(fibre.to(longer).stress, 0.0, 1e-9) && fibre.committed.first == 0.0);
    QVERIFY(near(fibre.at(longer + 0.03).stress, Fibre{tube(37), {}}.at(0.03).stress, 1e-9));
}

void TestLawUniaxial::nitinolFollowsTheTensileTests_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("temperatureC");
    QTest::newRow("37 a") << "IVC Filter Tube 37C #1.csv" << 37.0;
    QTest::newRow("37 b") << "IVC Filter Tube 37C #2_REPLACEMENT.csv" << 36.6;
    QTest::newRow("37 c") << "IVC Filter Tube 37C #3.csv" << 36.6;
    QTest::newRow("22 a") << "IVC Filter Tube 22C #1.csv" << 22.5;
    QTest::newRow("22 b") << "IVC Filter Tube 22C #2.csv" << 21.9;
}

void TestLawUniaxial::nitinolFollowsTheTensileTests() {
    QFETCH(QString, name);
    QFETCH(double, temperatureC);
    const Curve curve = readCurve(name);
    if (curve.empty()) QSKIP("the tensile curves are absent (shared/data/ref_nitinol_frame/fda_ivc_tensile)");
    // The specimens differ by 2 % at 37 °C, by 5 % at 22 °C; the laboratory's own fit is asked to be within 8 % of
    // the 400 and 340 MPa on loading (its slope was fitted at small strains), and within 25 MPa on the way back.
    const bool warm = temperatureC > 30.0;
    Fibre fibre{tube(temperatureC), {}};
    // Below 1.5 % the cold tube is softer by its rhombohedral phase, which the law does not know.
    for (const double strain : {0.015, 0.02, 0.03, 0.04})
        QVERIFY(near(fibre.to(strain).stress, measured(curve, strain, false), warm ? 32.0 : 27.0));
    fibre.to(0.06);
    QVERIFY(near(fibre.to(0.04).stress, measured(curve, 0.04, true), 25.0));
    if (warm)  // the cold tube keeps up to 3.7 %
        for (const double strain : {0.03, 0.02, 0.01})
            QVERIFY(near(fibre.to(strain).stress, measured(curve, strain, true), 25.0));
}

void TestLawUniaxial::plasticityIsItsClosedForm() {
    const double e = 193000, yield = 205, h = 2000, k = 1000;
    Fibre fibre{UniaxialPlastic{e, yield, h, k}, {}};
    const double strain = 0.02, p = (e * strain - yield) / (e + h + k);
    const double top = fibre.to(strain).stress;
    QVERIFY(near(top, e * (strain - p), 1e-9));
    QVERIFY(near(fibre.at(0.021).tangent, e * (h + k) / (e + h + k), 1e-9));
    // Unloading is elastic over twice the present yield stress; the middle has moved by K εᵖ.
    const double range = 2.0 * (yield + h * p) / e;
    QVERIFY(near(fibre.at(strain - 0.999 * range).tangent, e, 1e-9) && fibre.at(strain - 1.001 * range).tangent < 5000);
    QVERIFY(near(fibre.at(strain - range).stress, k * p - (yield + h * p), 1e-8));
    QVERIFY(near(fibre.at(fibre.committed.first).stress, 0.0, 1e-9));  // what is left after release
}

void TestLawUniaxial::voceHardeningSolvesItsEquation() {
    Fibre fibre{cobaltChromium(), {}};
    for (const double strain : {0.0018, 0.003, 0.02, 0.1, 0.45, -0.2}) {
        const double stress = fibre.to(strain).stress;
        const double p = fibre.committed.second;
        const double radius = 414 + 500 * p + 300 * (1.0 - std::exp(-40 * p));
        QVERIFY(near(std::abs(stress - 700 * fibre.committed.first), radius, 1e-9 * radius));
        QVERIFY(near(stress, 233000 * (strain - fibre.committed.first), 1e-9 * radius));
    }
}

void TestLawUniaxial::tangentsAreTheDerivatives() {
    for (Fibre fibre : laws()) {
        int kinks = 0, tried = 0;
        for (const double turn : turningPoints(3)) {
            for (int i = -40; i <= 40; ++i) {
                const double strain = 0.002 * i + 1e-4, h = 1e-8;
                const UniaxialResponse here = fibre.at(strain);
                const double up = (fibre.at(strain + h).stress - here.stress) / h;
                const double down = (here.stress - fibre.at(strain - h).stress) / h;
                ++tried;
                if (std::abs(up - down) > 1e-3 * std::abs(here.tangent) + 1e-1) {
                    ++kinks;
                    continue;
                }
                QVERIFY(near(0.5 * (up + down), here.tangent, 1e-3 * here.tangent + 1e-1));
                QVERIFY(here.tangent >= 0.0);
            }
            fibre.to(turn);
        }
        QVERIFY2(kinks * 500 < tried, "kinks are single points");
    }
}

void TestLawUniaxial::stressIsTheDerivativeOfThePotential() {
    for (Fibre fibre : laws())
        for (const double turn : turningPoints(5)) {
            for (int i = -20; i <= 20; ++i) {
                const double strain = 0.004 * i + 1e-4, h = 1e-7;
                const double slope = (fibre.potential(strain + h) - fibre.potential(strain - h)) / (2 * h);
                QVERIFY(near(slope, fibre.at(strain).stress, 0.02));
            }
            fibre.to(turn);
        }
}

void TestLawUniaxial::stepsOfAnySizeAgree() {
    for (Fibre coarse : laws()) {
        Fibre fine = coarse;
        double from = 0.0;
        for (const double turn : turningPoints(11)) {
            const double stress = coarse.to(turn).stress;
            double finely = 0.0;
            for (int i = 1; i <= 37; ++i) finely = fine.to(from + (turn - from) * i / 37.0).stress;
            QVERIFY(near(finely, stress, 1e-6 * (1.0 + std::abs(stress))));
            QVERIFY(near(fine.committed.dissipated, coarse.committed.dissipated,
                         1e-6 * (1.0 + coarse.committed.dissipated)));
            from = turn;
        }
    }
}

void TestLawUniaxial::energyIsStoredOrDissipated() {
    for (Fibre fibre : laws()) {
        double work = 0.0, strain = 0.0, stress = 0.0, dissipated = 0.0;
        for (const double turn : turningPoints(17)) {
            const double from = strain;
            for (int i = 1; i <= 4000; ++i) {
                const double next = from + (turn - from) * i / 4000.0;
                const UniaxialResponse r = fibre.to(next);
                work += 0.5 * (stress + r.stress) * (next - strain);
                QVERIFY(fibre.committed.dissipated >= dissipated - 1e-15);
                strain = next, stress = r.stress, dissipated = fibre.committed.dissipated;
            }
            QVERIFY(near(fibre.at(strain).stored + dissipated, work, 1e-4 * (1.0 + std::abs(work))));
        }
    }
}

void TestLawUniaxial::impossibleConstantsAreRefused() {
    for (const Fibre& fibre : laws()) QVERIFY(checkLaw(fibre.law).has_value());
    QVERIFY(!checkLaw(UniaxialElastic{0.0}) && !checkLaw(UniaxialElastic{std::nan("")}));
    QVERIFY(!checkLaw(UniaxialPlastic{1000, -1}) && !checkLaw(UniaxialPlastic{1000, 1, -5}));
    Superelastic law = tube(37);
    law.tension.forwardFinish = 390;
    QVERIFY(!checkLaw(law) && QString::fromStdString(line(checkLaw(law).error())).contains("plateaus"));
    law = yieldingTube();
    law.plasticMPa = 500;  // below the 566 MPa at which compression ends its plateau
    QVERIFY(!checkLaw(law) && QString::fromStdString(line(checkLaw(law).error())).contains("yields"));
    QVERIFY(!checkLaw(tube(-60)) && QString::fromStdString(line(checkLaw(tube(-60)).error())).contains("temperature"));
    QVERIFY(checkLaw(tube(4)).has_value());  // iced saline, in which frames are crimped
}

QTEST_GUILESS_MAIN(TestLawUniaxial)
#include "tst_law_uniaxial.moc"
