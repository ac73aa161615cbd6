#include "devices/catalogue.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace tavr;

namespace {

const char* kGood =
    R"({"family": "Own", "manufacturer": "Maker", "expansion": "self_expanding", "sizing_rule": "perimeter",
  "supra_annular": true, "status": "investigational", "record_date": "2026-11-22",
  "records": [{"id": "own-25", "size": "25", "fields": {
    "annulus_perimeter_mm": {"value": [60, 70], "source": "own brochure", "confidence": "M", "date": "2026-11-22"},
    "frame_height_mm": null}}]})";

QString written(const QTemporaryDir& folder, const QByteArray& text, const QString& name = "own.json") {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
}

const Catalogue& builtIn() {
    static const Catalogue catalogue = loadCatalogue().value();
    return catalogue;
}

void compareRange(const char* id, Sourced<Range> Device::*field, double low, double high) {
    const Device* device = builtIn().find(id);
    QVERIFY2(device, id);
    QVERIFY2((device->*field).known(), id);
    QCOMPARE((device->*field).value->low, low);
    QCOMPARE((device->*field).value->high, high);
}

}  // namespace

class TestCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFamilyIsThere();
    void everyValueHasSourceAndConfidence();
    void gateNumbers();
    void unpublishedStaysEmpty();
    void versionFollowsContent();
    void ownRecords();
    void problemsNameFileRecordAndField_data();
    void problemsNameFileRecordAndField();
    void unreadableFile();
    void jsonRoundTripsTheFields();
};

void TestCatalogue::everyFamilyIsThere() {
    const std::vector<const char*> ids{"sapien3-20", "sapien3-29",   "sapien3ultra-26",  "sapienxt-23", "sapienx4-26",
                                       "evolutr-23", "evolutpro-29", "evolutproplus-34", "evolutfx-26", "navitor-35",
                                       "myval-20",   "myval-21.5",   "myval-32",         "trilogy-25",  "acurateneo2-m",
                                       "allegra-27", "corevalve-31", "lotus-25"};
    for (const char* id : ids) QVERIFY2(builtIn().find(id), id);
    QVERIFY(!builtIn().find("evolutpro-34"));  // never made
    QVERIFY(!builtIn().find("sapien3-99"));
    QCOMPARE(builtIn().find("acurateneo2-m")->status, std::string("discontinued"));
    QCOMPARE(builtIn().find("sapienx4-26")->status, std::string("investigational"));
}

void TestCatalogue::everyValueHasSourceAndConfidence() {
    const auto json = nlohmann::json::parse(catalogueJson(builtIn()));
    int values = 0;
    for (const auto& device : json["devices"]) {
        QVERIFY(!device["record_date"].get<std::string>().empty());
        for (const auto& [key, field] : device["fields"].items()) {
            if (field.is_null()) continue;
            ++values;
            QVERIFY2(!field["source"].get<std::string>().empty(), key.c_str());
            QVERIFY2(!field["date"].get<std::string>().empty(), key.c_str());
            const std::string confidence = field["confidence"];
            QVERIFY2(confidence == "H" || confidence == "M" || confidence == "L", key.c_str());
        }
    }
    QVERIFY(values > 200);
}

void TestCatalogue::gateNumbers() {
    // SAPIEN 3 instructions for use, as each record says
    compareRange("sapien3-20", &Device::annulusArea, 273, 345);
    compareRange("sapien3-23", &Device::annulusArea, 338, 430);
    compareRange("sapien3-26", &Device::annulusArea, 430, 546);
    compareRange("sapien3-29", &Device::annulusArea, 540, 683);
    QCOMPARE(*builtIn().find("sapien3-26")->frameHeight.value, 20.0);
    QCOMPARE(*builtIn().find("sapien3-26")->nominalArea.value, 519.0);
    QCOMPARE(builtIn().find("sapien3-26")->annulusArea.confidence, std::string("H"));
    // §4.2: Evolut IFU, every variant
    for (const char* family : {"evolutr-", "evolutproplus-", "evolutfx-"}) {
        compareRange((std::string(family) + "23").c_str(), &Device::annulusPerimeter, 56.5, 62.8);
        compareRange((std::string(family) + "26").c_str(), &Device::annulusPerimeter, 62.8, 72.3);
        compareRange((std::string(family) + "29").c_str(), &Device::annulusPerimeter, 72.3, 81.7);
        compareRange((std::string(family) + "34").c_str(), &Device::annulusPerimeter, 81.7, 94.2);
    }
    const Device& evolut = *builtIn().find("evolutfx-34");
    QCOMPARE(*evolut.minSinusDiameter.value, 31.0);
    QCOMPARE(*evolut.minSinusHeight.value, 16.0);
    QVERIFY2(*evolut.frameHeight.value > 40.0, "29 mm circulates and is wrong");
    // §4.3: Navitor
    compareRange("navitor-23", &Device::annulusPerimeter, 60, 66);
    compareRange("navitor-25", &Device::annulusPerimeter, 66, 73);
    compareRange("navitor-27", &Device::annulusPerimeter, 72, 79);
    compareRange("navitor-29", &Device::annulusPerimeter, 79, 85);
    compareRange("navitor-35", &Device::annulusPerimeter, 85, 95);
    // §4.1, §4.4
    compareRange("sapienx4-23", &Device::continuousDiameter, 21.5, 23.5);
    compareRange("myval-24.5", &Device::annulusArea, 410, 500);
}

void TestCatalogue::unpublishedStaysEmpty() {
    for (const char* id : {"sapien3ultra-20", "sapien3ultra-23", "sapien3ultra-26", "sapien3ultra-29"})
        QVERIFY2(!builtIn().find(id)->annulusArea.known(), id);
    for (const char* id : {"navitor-23", "navitor-35", "trilogy-25", "acurateneo2-s"})
        QVERIFY2(!builtIn().find(id)->frameHeight.known(), id);
    QVERIFY(!builtIn().find("myval-24.5")->frameHeight.known());
    QVERIFY(!builtIn().find("sapienx4-26")->annulusArea.known());
    QVERIFY2(!builtIn().find("evolutr-23")->normalEoaCm2.known(), "three patients are no norm");
    QVERIFY(!builtIn().find("trilogy-23")->annulusPerimeter.known());
    const auto json = nlohmann::json::parse(deviceJson(*builtIn().find("navitor-27")));
    QVERIFY(json["fields"]["frame_height_mm"].is_null());
}

void TestCatalogue::versionFollowsContent() {
    QVERIFY(builtIn().version.rfind("fnv1a64:", 0) == 0);
    QCOMPARE(loadCatalogue()->version, builtIn().version);
    QTemporaryDir folder;
    written(folder, kGood);
    const auto more = loadCatalogue(folder.path().toStdString());
    QVERIFY(more);
    QVERIFY(more->version != builtIn().version);
}

void TestCatalogue::ownRecords() {
    QTemporaryDir folder;
    const QString file = written(folder, kGood);
    QVERIFY(checkDeviceFile(file.toStdString()).empty());
    const auto catalogue = loadCatalogue(folder.path().toStdString());
    QVERIFY(catalogue);
    const Device* own = catalogue->find("own-25");
    QVERIFY(own && own->expansion == Expansion::SelfExpanding && own->sizingRule == SizingRule::Perimeter &&
            own->supraAnnular);
    QCOMPARE(own->annulusPerimeter.value->high, 70.0);
    QVERIFY(!own->frameHeight.known());
    QCOMPARE(catalogue->devices.size(), builtIn().devices.size() + 1);
    written(folder, kGood, "twice.json");
    const auto twice = loadCatalogue(folder.path().toStdString());
    QVERIFY(!twice && twice.error().where.find("twice.json") != std::string::npos);
    QVERIFY(!loadCatalogue("/nowhere/at/all"));
}

void TestCatalogue::problemsNameFileRecordAndField_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown field") << QByteArray("frame_height_mm") << QByteArray("frame_hight_mm")
                                   << "record own-25: frame_hight_mm: unknown field";
    QTest::newRow("inverted") << QByteArray("[60, 70]") << QByteArray("[70, 60]")
                              << "record own-25: annulus_perimeter_mm: the range is inverted";
    QTest::newRow("not a pair") << QByteArray("[60, 70]") << QByteArray("65")
                                << "record own-25: annulus_perimeter_mm: the value is not a pair";
    QTest::newRow("no source") << QByteArray("\"own brochure\"") << QByteArray("\"\"")
                               << "annulus_perimeter_mm: has a value without a source";
    QTest::newRow("confidence") << QByteArray("\"M\"") << QByteArray("\"certain\"") << "it is H, M or L";
    QTest::newRow("plain number") << QByteArray("\"frame_height_mm\": null") << QByteArray("\"frame_height_mm\": 45")
                                  << "record own-25: frame_height_mm: is neither null nor {value";
    QTest::newRow("wrong type")
        << QByteArray("\"frame_height_mm\": null")
        << QByteArray(R"("frame_height_mm": {"value": "45", "source": "s", "confidence": "L", "date": "2026"})")
        << "frame_height_mm: the value is not a number";
    QTest::newRow("negative")
        << QByteArray("\"frame_height_mm\": null")
        << QByteArray(R"("frame_height_mm": {"value": -4, "source": "s", "confidence": "L", "date": "2026"})")
        << "frame_height_mm: the value is not positive";
    QTest::newRow("status") << QByteArray("investigational") << QByteArray("on sale")
                            << "status: \"on sale\" is not one of";
    QTest::newRow("expansion") << QByteArray("self_expanding") << QByteArray("magic")
                               << "expansion: \"magic\" is not one of";
    QTest::newRow("no id") << QByteArray("\"id\": \"own-25\",") << QByteArray("") << "record 1: id: missing";
    QTest::newRow("records") << QByteArray("\"records\": [") << QByteArray("\"recs\": [") << "records: is not a list";
    QTest::newRow("syntax") << QByteArray("null}}]}") << QByteArray("null}}]") << "not valid JSON";
}

void TestCatalogue::problemsNameFileRecordAndField() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QByteArray text(kGood);
    QVERIFY(text.contains(from));
    text.replace(from, to);
    QTemporaryDir folder;
    const QString file = written(folder, text);
    const auto problems = checkDeviceFile(file.toStdString());
    QVERIFY(!problems.empty());
    bool found = false;
    for (const std::string& problem : problems) {
        QVERIFY(QString::fromStdString(problem).startsWith(file));
        QVERIFY(!QString::fromStdString(problem).contains('\n'));
        found = found || QString::fromStdString(problem).contains(says);
    }
    QVERIFY2(found, problems.front().c_str());
    QVERIFY(!loadCatalogue(folder.path().toStdString()));
}

void TestCatalogue::unreadableFile() {
    const auto problems = checkDeviceFile("/nowhere/x.json");
    QCOMPARE(problems.size(), std::size_t(1));
    QTemporaryDir folder;
    QCOMPARE(checkDeviceFile(folder.path().toStdString()).size(), std::size_t(1));  // a folder is no file
    QVERIFY(checkDeviceFile(written(folder, "").toStdString()).at(0).find("not valid JSON") != std::string::npos);
    QVERIFY(problems[0].find("/nowhere/x.json") != std::string::npos);
}

void TestCatalogue::jsonRoundTripsTheFields() {
    const auto json = nlohmann::json::parse(deviceJson(*builtIn().find("sapien3-23")));
    QCOMPARE(json["fields"]["annulus_area_mm2"]["value"][0].get<double>(), 338.0);
    QCOMPARE(json["sizing_rule"].get<std::string>(), std::string("area"));
    QCOMPARE(json["fields"]["annulus_area_mm2"]["confidence"].get<std::string>(), std::string("H"));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
