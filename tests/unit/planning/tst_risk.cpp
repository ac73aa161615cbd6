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
    void aPiercedWallIsNoGap();
    void leafletsThatReachTheOstium();
    void noneIsAboveTheDetectionLimit();
    void calciumRuleKeepsItsThreshold();
    void ruptureRules();
    void uncertainRulesAreNeverLowNorAloneHigh();
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
                QVERIFY2(r.value.known() || (!r.value.note.empty() && (!r.positive || noGapLeft(r.value))),
                         r.name.c_str());
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
    QVERIFY(!rule(i, "VTSTJ").positive && !rule(i, "VTSTJ").counted);
    // The low ostium is the right one (14 mm), the close one the left: not the same artery.
    QCOMPARE(rule(i, "Right ostium height and sinus, SCAI").positive, std::optional(true));
    QCOMPARE(i.riskClass, std::string("intermediate"));
    // By itself the distance of valve-in-valve counts for nothing; without Khan's rule nothing is "low".
    Measurements wide = m;
    wide.sinusDiameter = {test::known(33, 0.1), test::known(33, 0.1), test::known(33, 0.1)};
    QCOMPARE(item(risks("sapien3-26", wide), "coronary_obstruction").riskClass, std::string("not assessed"));
    m.coronary[0].lowerEdgeHeight = test::known(9.0, 0.3);
    QCOMPARE(item(risks("sapien3-26", m), "coronary_obstruction").riskClass, std::string("high"));
    m.coronary[0].lowerEdgeHeight = test::known(11.0, 2.0);  // 7.7–14.3 mm: straddles both limits
    i = item(risks("sapien3-26", m), "coronary_obstruction");
    QVERIFY(rule(i, "Left ostium height and sinus").uncertain);
    QCOMPARE(i.riskClass, std::string("intermediate"));
    m = test::analyticMeasurements();
    m.coronary[1].ostiumCentre = Vec3(-2, -22, 16);
    QCOMPARE(item(risks("sapien3-26", m), "coronary_obstruction").riskClass, std::string("not assessed"));
}

/// An ostium 12 mm from the axis of a valve of 25.7 mm: no number below zero, and judged as surely too close.
void TestRisk::aPiercedWallIsNoGap() {
    Measurements m = test::analyticMeasurements();
    m.coronary[0].ostiumCentre = Vec3(12, 0, 12);
    m.coronary[0].lowerEdgeHeight = test::known(9.0, 0.3);
    m.sinusDiameter = {test::known(28, 0.1), test::known(28, 0.1), test::known(28, 0.1)};
    const auto i = item(risks("sapien3-26", m), "coronary_obstruction");
    const RiskRule& r = rule(i, "VTC LCA");
    QVERIFY(!r.value.known() && noGapLeft(r.value));
    QCOMPARE(r.positive, std::optional(true));
    QCOMPARE(i.riskClass, std::string("high"));
}

/// Ostia of the analytic root at 12.2 (left) and 14.2 mm (right), gaps to a SAPIEN 3 26 of 3.4 and 3.3 mm.
void TestRisk::leafletsThatReachTheOstium() {
    const std::string left = "Leaflet LCC above the ostium, and VTC ≤ 4 mm or its calcium > 600 mm³",
                      right = "Leaflet RCC above the ostium, and VTC ≤ 4 mm or its calcium > 600 mm³";
    Measurements m = test::analyticMeasurements();
    const auto judged = [&] { return item(risks("sapien3-26", m), "coronary_obstruction"); };
    QVERIFY(!rule(judged(), left).positive);
    QCOMPARE(rule(judged(), left).value.note, std::string("the leaflet LCC was not measured: not measured"));
    m.leaflet[1].state = m.leaflet[2].state = LeafletState::Measured;
    m.leaflet[1].geometricHeight = test::known(11.0, 0.2);
    m.leaflet[2].geometricHeight = test::known(15.0, 0.2);
    for (CoronaryMeasurement& c : m.coronary) c.ostiumCentre->z() = 12.0;  // beside the frame
    auto i = judged();
    QCOMPARE(rule(i, left).positive, std::optional(true));
    QVERIFY(std::abs(*rule(i, left).value.value - 2.8) < 1e-9);
    QCOMPARE(rule(i, right).positive, std::optional(false));  // the leaflet ends below
    QCOMPARE(i.riskClass, std::string("intermediate"));
    // Far from the valve the calcium of the leaflet decides.
    m.coronary[0].ostiumCentre = Vec3(20, 0, 12);
    QCOMPARE(rule(judged(), left).positive, std::optional(false));
    m.calcium.byCusp[2] = test::known(700.0, 10.0);
    QCOMPARE(rule(judged(), left).positive, std::optional(true));
    // What is not known keeps the rule open only where it matters.
    m.calcium.byCusp[2] = Quantity::missing("metal at the root cannot be told from calcium");
    QVERIFY(!rule(judged(), left).positive);
    m.coronary[0].ostiumCentre = Vec3(16, 0, 12);
    QCOMPARE(rule(judged(), left).positive, std::optional(true));
    // Every rule evaluated, none met: the first root that may be called low.
    m = test::analyticMeasurements();
    m.leaflet[1].state = m.leaflet[2].state = LeafletState::Measured;
    m.leaflet[1].geometricHeight = m.leaflet[2].geometricHeight = test::known(9.0, 0.2);
    m.coronary[1].lowerEdgeHeight = test::known(17.0, 0.3);
    QCOMPARE(judged().riskClass, std::string("low"));
    m.leaflet[1].state = LeafletState::Reconstructed;
    QCOMPARE(judged().riskClass, std::string("not assessed"));
}

/// What the scan cannot show is not ruled out by seeing none.
void TestRisk::noneIsAboveTheDetectionLimit() {
    Measurements m = test::analyticMeasurements();
    m.calcium.lvotVolume = Quantity{0.0, 0.0, 0.0, 27.0, {}};
    m.calcium.detectionLimit = 27.0;
    RiskRule r = rule(item(risks("sapien3-26", m), "paravalvular_leak"), "LVOT calcium");
    QCOMPARE(r.value.note, std::string("none above the detection limit of 27 mm³"));
    QVERIFY(r.uncertain && r.positive == false);
    QCOMPARE(rule(item(risks("sapien3-26", m), "rupture"), "Area oversizing with LVOT calcium").value.note,
             std::string("no LVOT calcium above the detection limit of 27 mm³"));
    // Oversized by far: what cannot be seen may be a graded nodule, so rupture is not ruled out.
    Measurements small = m;
    small.annulus.area = test::known(360.0, 4.0);
    QVERIFY(rule(item(risks("sapien3-26", small), "rupture"), "Area oversizing with LVOT calcium").uncertain);
    small.calcium.detectionLimit = small.calcium.lvotVolume.high = 1.0;
    QVERIFY(!rule(item(risks("sapien3-26", small), "rupture"), "Area oversizing with LVOT calcium").uncertain);
    m.calcium.detectionLimit = m.calcium.lvotVolume.high = 1.0;
    r = rule(item(risks("sapien3-26", m), "paravalvular_leak"), "LVOT calcium");
    QVERIFY(!r.uncertain && r.positive == false);
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
    auto i = item(risks("sapien3-26", m), "rupture");
    QCOMPARE(i.riskClass, std::string("intermediate"));  // the grade of its 12 mm³ LVOT calcium is lacking
    QVERIFY(!rule(i, "Area oversizing with LVOT calcium").positive);
    QVERIFY(rule(i, "Area oversizing with LVOT calcium").value.note.find("grade") != std::string::npos);
    m.annulus.area = test::known(480.0, 1.0);
    QCOMPARE(item(risks("sapien3-26", m), "rupture").riskClass, std::string("not assessed"));
    m.calcium.lvotVolume = test::known(0.0, 0.0);
    i = item(risks("sapien3-26", m), "rupture");
    QCOMPARE(i.riskClass, std::string("low"));
    QCOMPARE(rule(i, "Area oversizing with LVOT calcium").positive, std::optional(false));
    m.annulus.area = test::known(436.0, 10.0);  // 19.0 %, interval from 14.7 to 23.7 %
    i = item(risks("sapien3-26", m), "rupture");
    QVERIFY(rule(i, "Area oversizing").uncertain);
    QCOMPARE(rule(i, "Area oversizing").positive, std::optional(false));
    QCOMPARE(i.riskClass, std::string("not assessed"));
    QCOMPARE(item(risks("evolutfx-29", m), "rupture").riskClass, std::string("not assessed"));
}

void TestRisk::uncertainRulesAreNeverLowNorAloneHigh() {
    Measurements m = test::analyticMeasurements();
    m.calcium.volume = test::known(240.0, 30.0);
    m.calcium.lvotVolume = {2.0, 2.0, 0.0, 5.3, {}};
    auto i = item(risks("sapien3-26", m), "paravalvular_leak");
    QVERIFY(rule(i, "Calcium volume at 850 HU").uncertain && rule(i, "LVOT calcium").uncertain);
    QVERIFY(*rule(i, "Calcium volume at 850 HU").positive && *rule(i, "LVOT calcium").positive);
    QCOMPARE(i.riskClass, std::string("intermediate"));
    m.calcium.lvotVolume = test::known(12.0, 4.0);
    QCOMPARE(item(risks("sapien3-26", m), "paravalvular_leak").riskClass, std::string("high"));
    m.calcium.lvotVolume = test::known(0.0, 0.0);
    m.calcium.volume = test::known(230.0, 30.0);
    QCOMPARE(item(risks("sapien3-26", m), "paravalvular_leak").riskClass, std::string("not assessed"));
    m.calcium.volume = test::known(100.0, 30.0);
    i = item(risks("sapien3-26", m), "paravalvular_leak");
    QCOMPARE(i.riskClass, std::string("low"));
    QVERIFY(rule(i, "Cover index").value.known() && !rule(i, "Cover index").positive);
}

void TestRisk::conductionClasses() {
    Measurements m = test::analyticMeasurements();
    const struct {
        double septum, depth;
        const char* says;
    } cases[] = {{7.0, 3.0, "low"},          {5.0, 3.0, "intermediate"}, {2.5, 1.0, "high"},
                 {7.0, 13.0, "high"},        {7.0, 9.6, "intermediate"},  // 2.6 mm, but the interval reaches below 2.5
                 {6.2, 3.0, "not assessed"},                              // 6.2 mm, but the interval reaches below 6
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
    const char* name = "Annulus outside the device's range";
    m.annulus.area = test::known(480.0, 8.0);
    auto i = item(risks("sapien3-26", m), "embolisation");
    QCOMPARE(i.riskClass, std::string("not assessed"));
    QCOMPARE(rule(i, name).threshold, std::string("< 430 or > 546 mm²"));
    QCOMPARE(*rule(i, name).value.value, 480.0);
    QCOMPARE(rule(i, name).positive, std::optional(false));
    m.annulus.area = test::known(600.0, 1.0);
    QCOMPARE(item(risks("sapien3-26", m), "embolisation").riskClass, std::string("intermediate"));
    m.annulus.area = test::known(400.0, 1.0);
    QCOMPARE(item(risks("sapien3-26", m), "embolisation").riskClass, std::string("intermediate"));
    m.annulus.area = test::known(545.0, 8.0);
    i = item(risks("sapien3-26", m), "embolisation");
    QVERIFY(rule(i, name).uncertain);
    QCOMPARE(i.riskClass, std::string("not assessed"));
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
        for (const char* inner : {"name", "value", "low", "high", "uncertain", "threshold", "source", "n"})
            QVERIFY2(json[key]["rules"][0].contains(inner), inner);
    }
    const auto& calcium = json["paravalvular_leak"]["rules"][0];
    QVERIFY(std::abs(calcium["low"].get<double>() - (410.0 - 1.645 * 30.0)) < 1e-6);
    QVERIFY(json["conduction"]["rules"][2]["low"].is_null());  // needs a simulation
}

QTEST_GUILESS_MAIN(TestRisk)
#include "tst_risk.moc"
