#include "devices/frame_file.h"
#include "devices/frame_reach.h"
#include "devices/frame_records.h"

#include <QXmlStreamReader>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace tavr;
using Json = nlohmann::json;

namespace {

/// A square tube of eight nodes.
Json box() {
    Json frame{{"name", "own"}, {"family", "self_expanding"}, {"material", "nitinol_a"}};
    frame["sections"] = {{{"width_mm", 0.4}, {"thickness_mm", 0.5}}};
    for (const double z : {0.0, 10.0})
        for (const auto& [x, y] : {std::pair(10.0, 0.0), {0.0, 10.0}, {-10.0, 0.0}, {0.0, -10.0}})
            frame["nodes"].push_back({x, y, z});
    for (int i = 0; i < 4; ++i) {
        frame["elements"].push_back({{"nodes", {i, (i + 1) % 4}}});
        frame["elements"].push_back({{"nodes", {i + 4, (i + 1) % 4 + 4}}});
        frame["elements"].push_back({{"nodes", {i, i + 4}}});
    }
    return frame;
}

}  // namespace

class TestFrameFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMeshOfOnesOwn();
    void faultsNameTheItem_data();
    void faultsNameTheItem();
    void frameSurvivesItsFile();
    void vtpHoldsEveryBeam();
};

void TestFrameFiles::aMeshOfOnesOwn() {
    const Result<Frame> frame = readFrame(box().dump(), "own.json");
    QVERIFY2(frame.has_value(), frame ? "" : line(frame.error()).c_str());
    QCOMPARE(frame->beams.size(), std::size_t{12});
    QCOMPARE(frame->inflowRim, (std::vector<int>{0, 1, 2, 3}));
    QCOMPARE(frame->outflowRim, (std::vector<int>{4, 5, 6, 7}));
    QVERIFY(frame->beams[2].radial.isApprox(Eigen::Vector3d::UnitX(), 1e-12));
    QCOMPARE(frame->outerDiameterMm(0), 20.5);
    for (const FrameNumber& number : frame->numbers) QVERIFY(number.origin == FrameOrigin::Given);
    // Four straight sides of 14.14 mm, then four posts.
    QVERIFY(std::abs(*reachOf(*frame).largestDiameterMm - (4.0 * std::sqrt(200.0) / M_PI + 0.5)) < 1e-9);
    QVERIFY(std::abs(reachOf(*frame).crimpedLengthMm - 10.0) < 1e-12);
}

void TestFrameFiles::faultsNameTheItem_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* patch, const char* named) {
        QTest::newRow(name) << patch << named;
    };
    row("zero thickness", R"([{"op":"replace","path":"/sections/0/thickness_mm","value":0}])",
        "section 0: its thickness");
    row("zero width", R"([{"op":"replace","path":"/sections/0/width_mm","value":-1}])", "section 0: its width");
    row("dangling node", R"([{"op":"add","path":"/nodes/-","value":[5,5,5]}])", "node 8 belongs to no element");
    row("two in one place", R"([{"op":"replace","path":"/nodes/5","value":[10,0,0]}])", "node 5 lies on node 0");
    row("duplicate", R"([{"op":"add","path":"/elements/-","value":{"nodes":[1,0]}}])", "element 12 repeats element 0");
    row("no length", R"([{"op":"replace","path":"/elements/3/nodes","value":[2,2]}])", "element 3 has no length");
    row("unknown node", R"([{"op":"replace","path":"/elements/3/nodes","value":[2,44]}])",
        "element 3: there is no node 44");
    row("unknown section", R"([{"op":"add","path":"/elements/3/section","value":7}])",
        "element 3: there is no section 7");
    row("parts", R"([{"op":"remove","path":"/elements/11"},{"op":"remove","path":"/elements/8"},
        {"op":"remove","path":"/elements/5"},{"op":"remove","path":"/elements/2"}])",
        "node 4 is not connected to node 0");
    row("axis", R"([{"op":"replace","path":"/nodes/4","value":[0,0,10]}])", "node 4 lies on the frame's axis");
    row("not at 0", R"([{"op":"replace","path":"/nodes/0","value":[10,0,-2]}])", "lowest node is 0");
    row("radial", R"([{"op":"add","path":"/elements/2/radial","value":[0,0,1]}])", "element 2: its radial");
    row("skirt", R"([{"op":"add","path":"/skirts","value":[{"from_mm":0,"to_mm":12}]}])", "skirt 0");
    row("post", R"([{"op":"add","path":"/posts","value":[[0,4],[1,99]]}])", "posts: there is no node 99");
    row("text for number", R"([{"op":"replace","path":"/nodes/3","value":["a",0,0]}])", "nodes[3]");
    row("broken node", R"([{"op":"replace","path":"/elements/3/nodes","value":[1.7,2]}])", "elements[3]: needs whole");
    row("far node", R"([{"op":"replace","path":"/elements/3/nodes","value":[1,8589934592]}])",
        "elements[3]: needs whole");
    row("no list", R"([{"op":"add","path":"/waist","value":3}])", "waist: is not a list");
    row("two numbers", R"([{"op":"replace","path":"/nodes/3","value":[1,0]}])", "nodes[3]: needs three numbers");
    row("family", R"([{"op":"replace","path":"/family","value":"braided"}])", "family: \"braided\" is not one of");
    row("unknown field", R"([{"op":"add","path":"/struts","value":1}])", "struts: unknown field");
    row("unknown material", R"([{"op":"replace","path":"/material","value":"tin"}])", "material: ");
    row("no material", R"([{"op":"remove","path":"/material"}])", "material");
    row("no nodes", R"([{"op":"remove","path":"/nodes"}])", "nodes: missing");
    row("no elements", R"([{"op":"replace","path":"/elements","value":[]}])", "needs nodes, elements and sections");
}

void TestFrameFiles::faultsNameTheItem() {
    QFETCH(QString, patch);
    QFETCH(QString, named);
    const Json broken = box().patch(Json::parse(patch.toStdString()));
    const Result<Frame> frame = readFrame(broken.dump(), "own.json");
    QVERIFY(!frame);
    const std::string text = line(frame.error());
    QVERIFY2(text.find(named.toStdString()) != std::string::npos, text.c_str());
    QVERIFY2(text.find("own.json") != std::string::npos, text.c_str());
    QVERIFY(text.find('\n') == std::string::npos);
    QVERIFY(!readFrame("{", "own.json"));
    QVERIFY(!readFrameFile("/nowhere/own.json"));
}

void TestFrameFiles::frameSurvivesItsFile() {
    const Catalogue catalogue = loadCatalogue().value();
    for (const char* id : {"sapien3-26", "evolutr-29"}) {
        const Frame made = frameOf(*catalogue.find(id), 3).value();
        const Result<Frame> read = readFrame(frameJson(made), id);
        QVERIFY2(read.has_value(), read ? "" : line(read.error()).c_str());
        QVERIFY(read->nodes == made.nodes);
        QCOMPARE(read->beams.size(), made.beams.size());
        for (std::size_t b = 0; b < made.beams.size(); ++b) {
            QVERIFY(read->beams[b].nodes == made.beams[b].nodes);
            QVERIFY(read->beams[b].radial.isApprox(made.beams[b].radial, 1e-12));
        }
        QVERIFY(read->posts == made.posts && read->waist == made.waist && read->inflowRim == made.inflowRim);
        QCOMPARE(read->skirts.size(), made.skirts.size());
        QCOMPARE(read->numbers.size(), made.numbers.size());
        QVERIFY(read->family == made.family && read->material == made.material && read->name == made.name);
    }
}

void TestFrameFiles::vtpHoldsEveryBeam() {
    const Catalogue catalogue = loadCatalogue().value();
    const Frame frame = frameOf(*catalogue.find("evolutr-29"), 2).value();
    QXmlStreamReader xml(QString::fromStdString(frameVtp(frame)));
    qsizetype points = 0, connections = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QStringLiteral("DataArray")) continue;
        const QString name = xml.attributes().value("Name").toString();
        const qsizetype count = xml.readElementText().split(' ').size();
        if (name == "Points") points = count;
        if (name == "connectivity") connections = count;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(points, qsizetype(3 * frame.nodes.size()));
    QCOMPARE(connections, qsizetype(2 * frame.beams.size()));
}

QTEST_GUILESS_MAIN(TestFrameFiles)
#include "tst_frame_files.moc"
