#include "planning/risk/risk.h"
#include "tests/unit/planning/analytic_root.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace tavr;

namespace {

const Catalogue& catalogue() {
    static const Catalogue c = loadCatalogue().value();
    return c;
}

std::vector<RiskItem> risks(const std::string& id, const Measurements& m, double depth = 3.0) {
    const Device& device = *catalogue().find(id);
    const ImplantChoice choice{"a", id, depth, 0, 0};
    const auto valve = placeValve(device, choice, m);
    const VirtualValve placed = valve ? *valve : VirtualValve{};
    const auto rows = sizeAll(catalogue(), m);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const SizingRow& r) { return r.deviceId == id; });
    return assessRisk(device, choice, placed, valveDistances(placed, m, test::analyticLandmarks()), *row, m);
}

const RiskItem& item(const std::vector<RiskItem>& items, const std::string& key) {
    return *std::find_if(items.begin(), items.end(), [&](const RiskItem& i) { return i.key == key; });
}

const RiskRule& rule(const RiskItem& i, const std::string& name) {
    const auto found = std::find_if(i.rules.begin(), i.rules.end(), [&](const RiskRule& r) { return r.name == name; });
    if (found == i.rules.end()) qFatal("no rule %s", name.c_str());
    return *found;
}

}  // namespace

class TestRisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noNumberIsInvented();
    void coronaryRules();
    void calciumRuleKeepsItsThreshold();
    void ruptureRules();
    void conductionClasses();
    void embolisation();
    void mismatchSaysTheBodySurface();
    void unplacedValve();
    void json();
};

void TestRisk::noNumberIsInvented() {
    for (const char* id : {"sapien3-26", "evolutfx-29", "navitor-27", "sapien3ultra-26"}) {
        const auto items = risks(id, test::analyticMeasurements());
        QCOMPARE(items.size(), std::size_t(6));
        for (const RiskItem& i : items) {
            QVERIFY2(!i.estimate, i.key.c_str());
            QVERIFY(!i.baseRate.empty());
            QVERIFY(!i.rules.empty());
            for (const RiskRule& r : i.rules) {
                QVERIFY2(!r.source.empty() && !r.threshold.empty(), r.name.c_str());
                QVERIFY2(r.value.known() || (!r.value.note.empty() && !r.positive), r.name.c_str());
            }
        }
    }
}

void TestRisk::coronaryRules() {
    Measurements m = test::analyticMeasurements();
    m.coronary[0].lowerEdgeHeight = test::known(9.0, 0.3);
    auto i = item(risks("sapien3-26", m), "coronary_obstruction");
    QCOMPARE(rule(i, "Left ostium height and sinus").positive, std::optional(false));  // sinus 33 mm
    m.sinusDiameter = {test::known(28, 0.1), test::known(28, 0.1), test::known(28, 0.1)};
    i = item(risks("sapien3-26", m), "coronary_obstruction");
    QCOMPARE(rule(i, "Left ostium height and sinus").positive, std::optional(true));
    m.coronary[0].lowerEdgeHeight = test::known(12.0, 0.3);  // "< 12": the limit itself is negative
    i = item(risks("sapien3-26", m), "coronary_obstruction");
    QCOMPARE(rule(i, "Left ostium height and sinus").positive, std::optional(false));
    m.coronary[0].ostiumCentre = Vec3(14.5, 0, 12);  // gap to the 25.7 mm cylinder: 1.65 mm
    i = item(risks("sapien3-26", m), "coronary_obstruction");
    QCOMPARE(rule(i, "VTC LCA").positive, std::optional(true));
    QVERIFY(std::abs(*rule(i, "VTC LCA").value.value - (14.5 - 12.85)) < 0.06);
    QVERIFY(!rule(i, "DLC/d").positive);
    QCOMPARE(i.riskClass, std::string("high"));  // close, in a narrow sinus with a right ostium at 14 mm
    Measurements wide = m;
    wide.sinusDiameter = {test::known(33, 0.1), test::known(33, 0.1), test::known(33, 0.1)};
    QCOMPARE(item(risks("sapien3-26", wide), "coronary_obstruction").riskClass, std::string("intermediate"));
    m.coronary[0].lowerEdgeHeight = test::known(9.0, 0.3);
    QCOMPARE(item(risks("sapien3-26", m), "coronary_obstruction").riskClass, std::string("high"));
    m.sinusDiameter = {test::known(33, 0.1), test::known(33, 0.1), test::known(33, 0.1)};
    m.coronary[0].lowerEdgeHeight = Quantity::missing("ostium not found");
    m.coronary[0].ostiumCentre.reset();
    m.coronary[1].ostiumCentre = Vec3(-2, -22, 16);
    QCOMPARE(item(risks("sapien3-26", m), "coronary_obstruction").riskClass, std::string("not assessed"));
}

void TestRisk::calciumRuleKeepsItsThreshold() {
    Measurements m = test::analyticMeasurements();
    auto i = item(risks("sapien3-26", m), "paravalvular_leak");
    QCOMPARE(rule(i, "Calcium volume at 850 HU").positive, std::optional(true));  // 410 ≥ 235
    m.calcium.volume = test::known(234.0, 1.0);
    i = item(risks("sapien3-26", m), "paravalvular_leak");
    QCOMPARE(rule(i, "Calcium volume at 850 HU").positive, std::optional(false));
    m.calcium.thresholdHu = 600.0;
    i = item(risks("sapien3-26", m), "paravalvular_leak");
    QVERIFY2(!rule(i, "Calcium volume at 850 HU").value.known(), "thresholds must not be mixed");
}

void TestRisk::ruptureRules() {
    Measurements m = test::analyticMeasurements();
    m.annulus.area = test::known(430.0, 1.0);  // 519/430: 20.7 %
    QCOMPARE(item(risks("sapien3-26", m), "rupture").riskClass, std::string("high"));
    m.calcium.lvotVolume = test::known(0.0, 0.0);
    QCOMPARE(item(risks("sapien3-26", m), "rupture").riskClass, std::string("intermediate"));
    m.annulus.area = test::known(480.0, 1.0);
    QCOMPARE(item(risks("sapien3-26", m), "rupture").riskClass, std::string("low"));
    QCOMPARE(item(risks("evolutfx-29", m), "rupture").riskClass, std::string("not assessed"));
}

void TestRisk::conductionClasses() {
    Measurements m = test::analyticMeasurements();
    const struct {
        double septum, depth;
        const char* says;
    } cases[] = {{7.0, 3.0, "low"},
                 {5.0, 3.0, "intermediate"},
                 {2.5, 1.0, "high"},
                 {7.0, 9.6, "high"},
                 {7.0, 8.0, "intermediate"}};
    for (const auto& c : cases) {
        m.membranousSeptum = test::known(c.septum, 0.3);
        const auto items = risks("sapien3-26", m, c.depth);
        QCOMPARE(item(items, "conduction").riskClass, std::string(c.says));
        QVERIFY(std::abs(*rule(item(items, "conduction"), "Depth at the NCC minus membranous septum").value.value -
                         (c.depth - c.septum)) < 1e-6);
    }
    m.membranousSeptum = Quantity::missing("crest not found");
    QCOMPARE(item(risks("sapien3-26", m), "conduction").riskClass, std::string("not assessed"));
    QVERIFY(item(risks("evolutfx-29", m), "conduction").baseRate.find("20.7 %") != std::string::npos);
}

void TestRisk::embolisation() {
    Measurements m = test::analyticMeasurements();
    QCOMPARE(item(risks("sapien3-26", m), "embolisation").riskClass, std::string("low"));
    m.annulus.area = test::known(600.0, 1.0);
    QCOMPARE(item(risks("sapien3-26", m), "embolisation").riskClass, std::string("high"));
    m.annulus.area = test::known(546.0, 8.0);
    QCOMPARE(item(risks("sapien3-26", m), "embolisation").riskClass, std::string("intermediate"));
    QCOMPARE(item(risks("sapien3ultra-26", m), "embolisation").riskClass, std::string("not assessed"));
}

void TestRisk::mismatchSaysTheBodySurface() {
    const auto i = item(risks("sapien3-26", test::analyticMeasurements()), "patient_prosthesis_mismatch");
    QVERIFY(std::abs(*i.rules[0].value.value - 1.74 / 0.85) < 1e-9);
    QCOMPARE(i.riskClass, std::string("not assessed"));
}

void TestRisk::unplacedValve() {
    const auto items = risks("navitor-27", test::analyticMeasurements());  // no published height
    QVERIFY(!rule(item(items, "coronary_obstruction"), "VTC LCA").value.known());
    QCOMPARE(item(items, "conduction").riskClass, std::string("intermediate"));  // septum 4.2 mm alone
}

void TestRisk::json() {
    const auto json = nlohmann::json::parse(riskJson(risks("sapien3-26", test::analyticMeasurements())));
    for (const char* key : {"paravalvular_leak", "coronary_obstruction", "conduction", "rupture", "embolisation",
                            "patient_prosthesis_mismatch"}) {
        QVERIFY2(json.contains(key), key);
        for (const char* inner : {"estimate", "unit", "low", "high", "class", "rules", "base_rate"})
            QVERIFY2(json[key].contains(inner), inner);
        QVERIFY(json[key]["estimate"].is_null());
        for (const char* inner : {"name", "value", "threshold", "source", "n"})
            QVERIFY2(json[key]["rules"][0].contains(inner), inner);
    }
}

QTEST_GUILESS_MAIN(TestRisk)
#include "tst_risk.moc"
