#include "planning/sizing/cautions.h"
#include "planning/sizing/sizing.h"
#include "tests/unit/planning/analytic_root.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace tavr;

namespace {

const Catalogue& catalogue() {
    static const Catalogue c = loadCatalogue().value();
    return c;
}

const SizingRow& row(const std::vector<SizingRow>& rows, const std::string& id) {
    return *std::find_if(rows.begin(), rows.end(), [&](const SizingRow& r) { return r.deviceId == id; });
}

Measurements withArea(double mm2, double sd) {
    Measurements m = test::analyticMeasurements();
    m.annulus.area = test::known(mm2, sd);
    m.annulus.areaDerivedDiameter = test::known(areaDerivedDiameter(mm2), 0.1);
    return m;
}

Measurements withPerimeter(double mm, double sd) {
    Measurements m = test::analyticMeasurements();
    m.annulus.perimeter = test::known(mm, sd);
    return m;
}

bool mentions(const std::vector<std::string>& lines, const std::string& text) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& l) { return l.find(text) != std::string::npos; });
}

}  // namespace

class TestSizing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areaRuleFollowsTheTable();
    void perimeterRuleFollowsTheTable();
    void intervalDecidesBorderlineAndProbability();
    void tenPercentOfPerimeterIsTwentyOneOfArea();
    void oversizingUsesTheLabelledArea();
    void marginsNameTheNextSize();
    void unpublishedGivesNoVerdict();
    void continuousDevicePicksItsDiameter();
    void cautions();
    void orderAndSuggestion();
    void notMeasured();
};

void TestSizing::areaRuleFollowsTheTable() {
    // SAPIEN 3 instructions for use: 23 → 338–430, 26 → 430–546, 29 → 540–683 mm²
    const struct {
        double area;
        Fit s23, s26, s29;
    } cases[] = {{400, Fit::InRange, Fit::TooLarge, Fit::TooLarge},
                 {500, Fit::TooSmall, Fit::InRange, Fit::TooLarge},
                 {543, Fit::TooSmall, Fit::InRange, Fit::InRange},
                 {700, Fit::TooSmall, Fit::TooSmall, Fit::TooSmall}};
    for (const auto& c : cases) {
        const auto rows = sizeAll(catalogue(), withArea(c.area, 0.0));
        QVERIFY(row(rows, "sapien3-23").fit == c.s23);
        QVERIFY(row(rows, "sapien3-26").fit == c.s26);
        QVERIFY(row(rows, "sapien3-29").fit == c.s29);
    }
}

void TestSizing::perimeterRuleFollowsTheTable() {
    const auto rows = sizeAll(catalogue(), withPerimeter(77.0, 0.0));
    QVERIFY(row(rows, "evolutfx-29").fit == Fit::InRange);
    QVERIFY(row(rows, "evolutfx-26").fit == Fit::TooSmall);
    QVERIFY(row(rows, "evolutfx-34").fit == Fit::TooLarge);
    QVERIFY(row(rows, "navitor-27").fit == Fit::InRange);
    QCOMPARE(row(rows, "evolutfx-29").unit, std::string("mm"));
    QVERIFY(std::abs(row(rows, "evolutfx-29").marginToRange - (81.7 - 77.0)) < 1e-9);
}

void TestSizing::intervalDecidesBorderlineAndProbability() {
    // Exactly on the limit: half the measurement's distribution is inside.
    auto rows = sizeAll(catalogue(), withArea(546, 10.0));
    QVERIFY(row(rows, "sapien3-26").fit == Fit::Borderline);
    QVERIFY(std::abs(row(rows, "sapien3-26").probabilityInRange - 0.5) < 1e-6);
    // One standard deviation inside: Φ(1) = 0.8413
    rows = sizeAll(catalogue(), withArea(536, 10.0));
    QVERIFY(std::abs(row(rows, "sapien3-26").probabilityInRange - 0.8413) < 1e-3);
    rows = sizeAll(catalogue(), withArea(490, 5.0));
    QVERIFY(row(rows, "sapien3-26").fit == Fit::InRange);
    QVERIFY(row(rows, "sapien3-26").probabilityInRange > 0.9999);
    QVERIFY(row(rows, "sapien3-29").probabilityInRange < 1e-4);
    // Without an interval there is a verdict, and no probability: null in JSON.
    rows = sizeAll(catalogue(), withArea(490, 0.0));
    QVERIFY(row(rows, "sapien3-26").fit == Fit::InRange);
    QVERIFY(std::isnan(row(rows, "sapien3-26").probabilityInRange));
    for (const auto& r : nlohmann::json::parse(sizingJson(rows)))
        if (r["device"] == "sapien3-26") QVERIFY(r["probability_in_range"].is_null());
}

void TestSizing::tenPercentOfPerimeterIsTwentyOneOfArea() {
    // docs/definitions.md, Sizing, on one circle: P_THV = 1.1 P → A_THV = 1.21 A
    Catalogue c;
    Device byArea, byPerimeter;
    byArea.id = "a", byPerimeter.id = std::string("p");
    byPerimeter.sizingRule = SizingRule::Perimeter;
    byPerimeter.nominalDiameter = {27.5, "test", "H", "2026"};
    byArea.nominalArea = {M_PI * 27.5 * 27.5 / 4.0, "test", "H", "2026"};
    c.devices = {byArea, byPerimeter};
    Measurements m;
    m.annulus.area = Quantity::exactly(M_PI * 25.0 * 25.0 / 4.0);
    m.annulus.perimeter = Quantity::exactly(M_PI * 25.0);
    const auto rows = sizeAll(c, m);
    QVERIFY(std::abs(*row(rows, "p").oversizingPercent.value - 10.0) < 1e-9);
    QVERIFY(std::abs(*row(rows, "a").oversizingPercent.value - 21.0) < 1e-9);
}

void TestSizing::oversizingUsesTheLabelledArea() {
    const auto rows = sizeAll(catalogue(), withArea(480, 8.0));
    const Quantity& over = row(rows, "sapien3-26").oversizingPercent;
    QVERIFY(std::abs(*over.value - 100.0 * (519.0 / 480.0 - 1.0)) < 1e-9);  // not π·26²/4 = 531
    QVERIFY(over.low < *over.value && over.high > *over.value);
    QVERIFY(!row(rows, "sapienxt-26").oversizingPercent.known());  // no labelled area on record
}

void TestSizing::marginsNameTheNextSize() {
    auto rows = sizeAll(catalogue(), withArea(534, 0.0));
    QCOMPARE(row(rows, "sapien3-26").marginText, std::string("12 mm² below the upper limit (next size 29)"));
    rows = sizeAll(catalogue(), withArea(555, 0.0));
    QCOMPARE(row(rows, "sapien3-26").marginText, std::string("9 mm² above the upper limit (next size 29)"));
    rows = sizeAll(catalogue(), withArea(440, 0.0));
    QCOMPARE(row(rows, "sapien3-26").marginText, std::string("10 mm² above the lower limit (next size 23)"));
    rows = sizeAll(catalogue(), withArea(700, 0.0));
    QCOMPARE(row(rows, "sapien3-29").marginText, std::string("17 mm² above the upper limit"));
}

void TestSizing::unpublishedGivesNoVerdict() {
    const auto rows = sizeAll(catalogue(), test::analyticMeasurements());
    QCOMPARE(rows.size(), catalogue().devices.size());
    for (const SizingRow& r : rows) {
        const Device& d = *catalogue().find(r.deviceId);
        const bool published = d.sizingRule == SizingRule::Area ? d.annulusArea.known() : d.annulusPerimeter.known();
        QCOMPARE(r.fit == Fit::NotPublished, !published);
        if (!published) QVERIFY(r.marginText.empty() && std::isnan(r.probabilityInRange));
        QVERIFY(!r.ruleText.empty());
    }
    QVERIFY(row(rows, "sapien3ultra-26").fit == Fit::NotPublished);
    QVERIFY(row(rows, "allegra-27").ruleText.find("published only as diameter 22–25 mm") != std::string::npos);
}

void TestSizing::continuousDevicePicksItsDiameter() {
    // A = π·24.9²/4: the 26 mm catheter (24.5–26.5 in steps of 0.5) comes closest with 25.0 mm.
    const double area = M_PI * 24.9 * 24.9 / 4.0;
    const auto rows = sizeAll(catalogue(), withArea(area, 0.0));
    QVERIFY(std::abs(*row(rows, "sapienx4-26").chosenDiameterMm - 25.0) < 1e-9);
    QVERIFY(std::abs(*row(rows, "sapienx4-23").chosenDiameterMm - 23.5) < 1e-9);
    QVERIFY(std::abs(*row(rows, "sapienx4-29").chosenDiameterMm - 27.5) < 1e-9);
    QVERIFY(std::abs(*row(rows, "sapienx4-26").oversizingPercent.value - 100.0 * (25.0 * 25.0 / (24.9 * 24.9) - 1.0)) <
            1e-9);
    QVERIFY(!row(rows, "sapien3-26").chosenDiameterMm);
}

void TestSizing::cautions() {
    Measurements m = withPerimeter(77.0, 0.0);
    m.sinusDiameter = {test::known(28, 0.1), test::known(28, 0.1), test::known(28, 0.1)};
    m.stjHeight = test::known(14.0, 0.2);
    auto rows = sizeAll(catalogue(), m);
    QVERIFY(mentions(row(rows, "evolutfx-29").cautions, "mean sinus diameter 28.0 mm is below the 29 mm"));
    QVERIFY(mentions(row(rows, "evolutfx-29").cautions, "14.0 mm is below the 15 mm"));
    QVERIFY(!mentions(row(rows, "navitor-27").cautions, "sinus"));

    m = withArea(430, 0.0);  // 519/430 = 20.7 % oversizing
    QVERIFY(mentions(row(sizeAll(catalogue(), m), "sapien3-26").cautions, "rupture rule"));
    QVERIFY(mentions(row(sizeAll(catalogue(), m), "sapien3-26").cautions, "grade is not measured"));
    m.calcium.lvot.grade = CalciumGrade::Moderate;
    QVERIFY(mentions(row(sizeAll(catalogue(), m), "sapien3-26").cautions, "with moderate LVOT calcium"));
    m.calcium.lvot.grade = CalciumGrade::Mild;
    QVERIFY(!mentions(row(sizeAll(catalogue(), m), "sapien3-26").cautions, "Barbanti"));
    m.calcium.lvot.grade.reset();
    QVERIFY(!mentions(row(sizeAll(catalogue(), m), "sapien3-26").cautions, "bicuspid"));
    QVERIFY(mentions(row(sizeAll(catalogue(), m, true), "sapien3-26").cautions, "bicuspid"));
    m.calcium.lvotVolume = test::known(0.0, 0.0);
    QVERIFY(!mentions(row(sizeAll(catalogue(), m), "sapien3-26").cautions, "rupture rule"));

    m = test::analyticMeasurements();
    m.lvot.area = test::known(0.8 * *m.annulus.area.value, 1.0);
    QVERIFY(mentions(row(sizeAll(catalogue(), m), "sapien3-26").cautions, "LVOT area is 80 % of the annulus area"));
}

void TestSizing::orderAndSuggestion() {
    const Measurements m = test::analyticMeasurements();
    const auto rows = sizeAll(catalogue(), m);
    bool otherSeen = false;
    for (const SizingRow& r : rows) {
        const bool marketed = catalogue().find(r.deviceId)->status == "marketed";
        QVERIFY2(!(marketed && otherSeen), r.deviceId.c_str());
        otherSeen = otherSeen || !marketed;
    }
    const std::string best = suggestedDevice(catalogue(), rows);
    QVERIFY(!best.empty());
    QVERIFY(row(rows, best).fit == Fit::InRange || row(rows, best).fit == Fit::Borderline);
    QVERIFY(catalogue().find(best)->frameHeight.known());
    // Fit before probability before cautions; an unknown limit weighs as a caution.
    const auto rank = [&](Fit a, double pa, std::size_t cautionsA, Fit b, double pb, std::size_t cautionsB) {
        SizingRow first = row(rows, "sapien3-26"), second = row(rows, "sapien3-29");
        first.fit = a, first.probabilityInRange = pa, first.cautions.assign(cautionsA, "x"), first.unknowns.clear();
        second.fit = b, second.probabilityInRange = pb, second.cautions.assign(cautionsB, "x"), second.unknowns.clear();
        first.marginToRange = second.marginToRange = 1.0;
        return suggestedDevice(catalogue(), {first, second});
    };
    QCOMPARE(rank(Fit::Borderline, 0.9, 0, Fit::InRange, 0.6, 3), std::string("sapien3-29"));
    QCOMPARE(rank(Fit::InRange, 0.6, 0, Fit::InRange, 0.9, 3), std::string("sapien3-29"));
    QCOMPARE(rank(Fit::InRange, 0.9, 1, Fit::InRange, 0.9, 0), std::string("sapien3-29"));
    Measurements huge = m;
    huge.annulus.area = test::known(1500, 1);
    huge.annulus.perimeter = test::known(140, 0.1);
    QVERIFY(suggestedDevice(catalogue(), sizeAll(catalogue(), huge)).empty());
}

void TestSizing::notMeasured() {
    Measurements m;
    m.annulus.area = Quantity::missing("no lumen");
    m.annulus.perimeter = Quantity::missing("no lumen");
    const auto rows = sizeAll(catalogue(), m);
    for (const SizingRow& r : rows)
        QVERIFY(r.fit == Fit::NotMeasured && !r.oversizingPercent.known() && std::isnan(r.probabilityInRange));
    const auto json = nlohmann::json::parse(sizingJson(rows));
    QCOMPARE(json.size(), rows.size());
    QVERIFY(json[0]["oversizing_percent"].is_null());
}

QTEST_GUILESS_MAIN(TestSizing)
#include "tst_sizing.moc"
