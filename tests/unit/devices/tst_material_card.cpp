#include "devices/material_card.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tavr;

namespace {

std::string fileWith(const std::string& constants, const std::string& law = "elastic") {
    return R"({"cards": [{"id": "own", "title": "Own", "law": ")" + law + R"(", "constants": {)" + constants + "}}]}";
}
const std::string kSourced = R"("source": "own test", "confidence": "M", "date": "2026-11-23")";
const std::string kYoung = R"("young_mpa": {"value": 8, "range": [1, 10], )" + kSourced + "}";

MaterialCard builtIn(const char* id) {
    return materialCard(id).value();
}

bool complains(const std::string& text, const std::string& about) {
    const MaterialFile file = readMaterialCards(text, "own.json");
    return file.problems.size() == 1 && file.problems[0].starts_with("own.json: ") &&
           file.problems[0].find(about) != std::string::npos;
}

}  // namespace

class TestMaterialCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMaterialOfTheProcedureIsThere();
    void everyValueHasSourceConfidenceAndDate();
    void valuesAreThoseOfTheReference();
    void recalledValuesKeepTheirMark();
    void incompleteCardsSayWhatIsMissing();
    void withoutASourceThereIsNoValue();
    void problemsNameFileCardAndConstant();
    void aValueOutsideItsRangeIsRefused();
    void aCardTakesAnotherValueWithinItsRange();
};

void TestMaterialCard::everyMaterialOfTheProcedureIsThere() {
    for (const char* id : {"aortic_wall", "lvot_muscle", "native_leaflet", "calcium", "pericardium", "cocr_mp35n",
                           "steel_316l", "nitinol_a", "balloon"})
        QVERIFY2(materialCard(id).has_value(), id);
    QVERIFY(!materialCard("cheese"));
    QCOMPARE(builtIn("aortic_wall").law, std::string("neo_hookean"));
    QCOMPARE(builtIn("nitinol_a").law, std::string("superelastic"));
    QCOMPARE(builtIn("cocr_mp35n").law, std::string("plastic"));
}

void TestMaterialCard::everyValueHasSourceConfidenceAndDate() {
    int values = 0;
    const std::vector<MaterialCard> cards = materialCards().value();
    for (const MaterialCard& card : cards)
        for (const MaterialConstant& c : card.constants) {
            if (!c.value) continue;
            ++values;
            const std::string place = card.id + " " + c.name;
            QVERIFY2(!c.source.empty() && !c.confidence.empty() && !c.date.empty(), place.c_str());
            const bool marked = c.source.find("[M]") != std::string::npos ||
                                c.source.find("[F]") != std::string::npos || c.source.find("[D]") != std::string::npos;
            QVERIFY2(marked, place.c_str());
        }
    QVERIFY(values > 40);
}

// ../shared/reference/clinical.md, §5
void TestMaterialCard::valuesAreThoseOfTheReference() {
    const auto check = [](const char* id, const char* name, double value) {
        QVERIFY2(std::abs(*builtIn(id).value(name) / value - 1.0) < 1e-3, name);
    };
    check("nitinol_a", "austenite_mpa", 65000);
    check("nitinol_a", "martensite_mpa", 23500);
    check("nitinol_a", "transformation_strain", 0.046);
    check("nitinol_a", "forward_start_mpa", 465);
    check("nitinol_a", "forward_finish_mpa", 535);
    check("nitinol_a", "reverse_start_mpa", 227);
    check("nitinol_a", "reverse_finish_mpa", 187);
    check("nitinol_a", "compression_ratio", 582.0 / 465.0);
    check("cocr_mp35n", "young_mpa", 233000);
    check("cocr_mp35n", "yield_mpa", 414);
    const double slope = (930.0 - 414.0) / (0.45 - 414.0 / 233000.0);  // to strength at 45 % elongation
    check("cocr_mp35n", "isotropic_mpa", slope / (1.0 - slope / 233000.0));
    check("steel_316l", "yield_mpa", 205);
    check("pericardium", "young_mpa", 8);
    check("calcium", "young_mpa", 12.6);
    check("balloon", "young_mpa", 300);
    const MaterialCard wall = materialCard("aortic_wall").value(), leaflet = materialCard("native_leaflet").value();
    QVERIFY(std::abs(wall.find("mu_mpa")->range->low - 1.0 / 3.0) < 1e-3);
    QVERIFY(std::abs(wall.find("mu_mpa")->range->high - 4.0 / 3.0) < 1e-3);
    QVERIFY(std::abs(leaflet.find("mu_mpa")->range->high - 10.0 / 3.0) < 1e-3);
    check("native_leaflet", "mu_mpa", std::sqrt(10.0) / 3.0);
    check("aortic_wall", "mu_mpa", 2.0 / 3.0);
}

void TestMaterialCard::recalledValuesKeepTheirMark() {
    for (const char* id :
         {"aortic_wall", "native_leaflet", "calcium", "pericardium", "cocr_mp35n", "steel_316l", "balloon"}) {
        const MaterialCard card = builtIn(id);
        for (const MaterialConstant& c : card.constants) {
            if (!c.value || c.name == "bulk_mpa") continue;
            QVERIFY2(c.source.find("[M]") != std::string::npos, (std::string(id) + c.name).c_str());
            QVERIFY(c.confidence != "H");
        }
    }
}

void TestMaterialCard::incompleteCardsSayWhatIsMissing() {
    for (const char* id :
         {"aortic_wall", "lvot_muscle", "native_leaflet", "calcium", "pericardium", "cocr_mp35n", "nitinol_a"})
        QVERIFY2(builtIn(id).missing().empty(), id);
    QCOMPARE(builtIn("aortic_wall_hgo").missing().size(), std::size_t(6));
    QCOMPARE(builtIn("steel_316l").missing(), (std::vector<std::string>{"poisson", "isotropic_mpa"}));
    QCOMPARE(builtIn("nitinol_b").missing(), std::vector<std::string>{"compression_ratio"});
}

void TestMaterialCard::withoutASourceThereIsNoValue() {
    for (const char* entry : {R"("young_mpa": null)", R"("young_mpa": {"value": 8})",
                              R"("young_mpa": {"value": 8, "range": [1, 10], "source": ""})",
                              R"("young_mpa": {"value": null, "source": "somewhere"})"}) {
        const MaterialFile file = readMaterialCards(fileWith(entry), "own.json");
        QVERIFY2(file.problems.empty(), entry);
        QVERIFY2(!file.cards.at(0).value("young_mpa"), entry);
        QVERIFY(!file.cards.at(0).find("young_mpa")->range);
        QCOMPARE(file.cards.at(0).missing(), (std::vector<std::string>{"young_mpa", "poisson"}));
    }
}

void TestMaterialCard::problemsNameFileCardAndConstant() {
    QVERIFY(readMaterialCards(fileWith(kYoung), "own.json").problems.empty());
    QVERIFY(complains("{", "not a file of material cards"));
    QVERIFY(complains(R"({"cards": 3})", "not a list"));
    QVERIFY(complains(R"({"cards": [{"id": "own"}]})", "own: not a file"));
    QVERIFY(complains(fileWith("", "jelly"), "own: there is no law \"jelly\""));
    QVERIFY(complains(fileWith(R"("yield_mpa": null)"), "own: yield_mpa: not a constant of the law elastic"));
    QVERIFY(complains(fileWith(R"("poisson": {"value": 0.5, )" + kSourced + "}"), "own: poisson: no material has 0.5"));
    QVERIFY(complains(fileWith(R"("young_mpa": {"value": "8", )" + kSourced + "}"), "own: not a file"));
    QVERIFY(complains(fileWith(R"("young_mpa": {"value": 8, "source": "x", "confidence": "?", "date": "2026"})"),
                      "young_mpa: the confidence"));
    QVERIFY(complains(fileWith(R"("young_mpa": {"value": 8, "source": "x", "confidence": "L"})"),
                      "young_mpa: has no date"));
}

void TestMaterialCard::aValueOutsideItsRangeIsRefused() {
    QVERIFY(complains(fileWith(R"("young_mpa": {"value": 12, "range": [1, 10], )" + kSourced + "}"),
                      "own: young_mpa: 12 is outside its range 1 to 10"));
    const MaterialCard card = readMaterialCards(fileWith(kYoung), "own.json").cards.at(0);
    for (const double value : {0.99, 10.01, -3.0, std::nan("")})
        QVERIFY(!withConstant(card, "young_mpa", value, "prior"));
    QVERIFY(!withConstant(card, "poisson", 0.3, "prior"));
    QVERIFY(!withConstant(card, "young_mpa", 3.0, ""));
    const MaterialCard metal = materialCard("cocr_mp35n").value();  // published without a range
    QVERIFY(!withConstant(metal, "young_mpa", -1.0, "prior"));
    QVERIFY(!withConstant(metal, "young_mpa", 0.0, "prior"));
    QVERIFY(!withConstant(metal, "poisson", 0.5, "prior"));
    QVERIFY(withConstant(metal, "poisson", 0.3, "prior"));
}

void TestMaterialCard::aCardTakesAnotherValueWithinItsRange() {
    const MaterialCard card = readMaterialCards(fileWith(kYoung), "own.json").cards.at(0);
    for (const double value : {1.0, 5.0, 10.0}) {
        const auto changed = withConstant(card, "young_mpa", value, "prior of the study");
        QVERIFY(changed.has_value());
        QCOMPARE(*changed->value("young_mpa"), value);
        QCOMPARE(changed->find("young_mpa")->source, std::string("prior of the study"));
        QCOMPARE(*card.value("young_mpa"), 8.0);
    }
}

QTEST_GUILESS_MAIN(TestMaterialCard)
#include "tst_material_card.moc"
