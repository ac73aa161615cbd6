// What the desk's tables say: units, decimal signs, definitions, planes, and honest gaps.
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"
#include "app/presentation/workflow.h"
#include "planning/access/access.h"
#include "planning/heart/heart_model.h"
#include "planning/phases/phases.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace tavr;

namespace {

/// Numbers are tied to their units by a no-break space; here any space will do.
QString plain(QString text) {
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

Quantity between(double low, double value, double high) {
    return {value, 0.5 * (high - low) / 1.645, low, high, {}};
}

Measurements someMeasurements() {
    Measurements m;
    m.annulusPlane = makePlane({10, 20, 30}, {0, 0, 1});
    m.annulus.contour.plane = m.annulusPlane;
    m.annulus.contour.points = {{10, 0}, {0, 10}, {-10, 0}, {0, -10}};
    m.annulus.area = between(420.2, 432.14, 444.1);
    m.coronary[1].lowerEdgeHeight = Quantity::missing("the right ostium was not found");
    m.coronary[0].lowerEdge = Vec3(22, 20, 42);
    m.coronary[0].lowerEdgeHeight = between(11, 12, 13);
    m.projection.threeCusp = CArmView{12.2, -8.4};
    return m;
}

const TableRow* rowNamed(const Table& table, const QString& name) {
    for (const TableRow& row : table.rows) {
        if (row.cells.front() == name) return &row;
    }
    return nullptr;
}

ScanResult scanWith(int phases) {
    ScanResult scan;
    SeriesCandidate ct;
    ct.description = "Gated CTA";
    for (int i = 0; i < phases; ++i) {
        SeriesPhase phase;
        phase.percentRR = 30.0 + 45.0 * i;
        phase.size = {512, 512, 300};
        phase.spacing = {0.4, 0.4, 0.5};
        ct.phases.push_back(phase);
    }
    SeriesCandidate mr;
    mr.modality = "MR";
    mr.refusal = "MR, not CT";
    scan.series = {ct, mr};
    return scan;
}

}  // namespace

class TestCaseTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A click goes to the plane only where the plane lies in the CT on show.
    void accessRouteShowsBothSides() {
        CaseData data;
        QVERIFY(accessTable(data).rows.empty());
        ImageGrid grid;
        grid.size = {100, 100, 100};
        data.ct = std::make_shared<Volume>(grid);
        data.provenance.frameOfReferenceUid = "1.2.3";
        auto access = std::make_shared<AccessMeasurements>();
        access->frameOfReferenceUid = "1.2.3";
        access->sides[0].minDiameter = {between(5.5, 5.9, 6.3), makePlane({50, 50, 50}, {0, 0, 1})};
        access->sides[0].segments[2].minDiameter = {between(7.1, 7.5, 7.9), makePlane({50, 50, 500}, {0, 0, 1})};
        access->sides[1].minDiameter = AccessValue::missing("the aorta does not fork within the scan");
        access->sides[1].reason = "the aorta does not fork within the scan";
        data.access = access;
        Device device;
        device.id = "valve-26";
        device.family = "Valve";
        device.size = "26";
        device.sheathOuterDiameter.value = 6.0;
        device.minVesselDiameter.value = 5.5;
        data.catalogue.devices.push_back(device);
        const Table table = accessTable(data);
        const TableRow* smallest = rowNamed(table, "Whole route, smallest diameter");
        QVERIFY(smallest && smallest->plane.has_value());
        QCOMPARE(plain(smallest->cells[1]), QStringLiteral("5.9 mm"));
        QVERIFY(!rowNamed(table, "Common femoral, smallest diameter")->plane);  // outside this CT
        const TableRow* sheath = rowNamed(table, QStringLiteral("Valve 26 (6.0\u00A0mm)"));
        QVERIFY(sheath);
        // 6.0 mm in 5.9 mm, the smallest of the whole way, not in the femoral artery's 7.5; its calcium is not known.
        QVERIFY2(sheath->cells[1].startsWith("1.02 (0.95"), qPrintable(sheath->cells[1]));
        QVERIFY2(sheath->cells[1].contains("limit 1.00"), qPrintable(sheath->cells[1]));
        data.provenance.frameOfReferenceUid = "9.9";
        QVERIFY(!rowNamed(accessTable(data), "Whole route, smallest diameter")->plane);
    }

    void theHeartSaysWhatIsThere() {
        CaseData data;
        QVERIFY(heartTable(data).rows.empty());
        data.root = std::make_shared<RootModel>();
        QCOMPARE(heartTable(data).rows.size(), std::size_t(1));  // that it was not segmented
        auto heart = std::make_shared<HeartModel>();
        heart->structures = {
            {kLeftVentricle, StructureState::Found, "", between(133.0, 142.0, 151.0), 390.0},
            {kRightAtrium, StructureState::Missing, "not covered", Quantity::missing("not covered"), {}},
            {kLeftTrunk, StructureState::PartlyCovered, "it fades", between(0.1, 0.2, 0.3), {}}};
        heart->structures.push_back(
            {kRightTrunk, StructureState::Found, "", Quantity::missing("its edge does not show"), {}});
        heart->trunks[0].line = {Vec3(0, 0, 0), Vec3(12, 0, 0)};
        heart->trunks[0].diameter = {0.0, 3.5};
        data.heart = heart;
        const Table table = heartTable(data);
        const TableRow* lv = rowNamed(table, QStringLiteral("Left ventricle"));
        QVERIFY(lv && lv->tone == Tone::Normal);
        QCOMPARE(plain(lv->cells[1]), QStringLiteral("142 mL"));
        QCOMPARE(lv->cells[2], QStringLiteral("133 – 151"));
        const TableRow* ra = rowNamed(table, QStringLiteral("Right atrium"));
        QCOMPARE(ra->cells[1], QStringLiteral("–"));
        QCOMPARE(ra->cells[3], QStringLiteral("not found  a"));
        QCOMPARE(ra->toolTip, QStringLiteral("not found; not covered"));
        QVERIFY(rowNamed(table, QStringLiteral("a  not covered")));
        QVERIFY(ra->tone == Tone::Muted);
        QVERIFY(rowNamed(table, QStringLiteral("c  its edge does not show")));
        const TableRow* trunk = rowNamed(table, QStringLiteral("Left coronary trunk"));
        QCOMPARE(plain(trunk->cells[3]), QStringLiteral("in part; seen for 12 mm, 3.5 mm wide  b"));
    }

    void aFailedValveShowsItsRows() {
        CaseData data;
        QVERIFY(redoTable(data).rows.empty());
        RedoAssessment redo;
        redo.measured.riskPlane = makePlane({0, 0, 17}, {0, 0, 1});
        redo.measured.neoSkirtHeight = between(16.2, 17.0, 17.8);
        redo.measured.neoSkirtIsBound = true;
        redo.measured.coronary[0].vtc = between(1.0, 2.0, 3.0);
        redo.measured.coronary[0].vta = Quantity::missing("no root");
        redo.measured.coronary[0].risk = RedoClass::High;
        redo.measured.coronary[0].reason = "VTC decides";
        data.redo = redo;
        const Table table = redoTable(data);
        const TableRow* skirt = rowNamed(table, QStringLiteral("Neo-skirt plane above the annulus"));
        QVERIFY(skirt && skirt->plane && skirt->plane->origin.z() == 17.0);
        QCOMPARE(rowNamed(table, QStringLiteral("LCA: VTC"))->cells[2], QStringLiteral("1.0 – 3.0"));
        QCOMPARE(rowNamed(table, QStringLiteral("LCA: VTA"))->cells[2], QStringLiteral("no root"));
        const TableRow* risk = rowNamed(table, QStringLiteral("LCA: Risk by the VIVID steps"));
        QVERIFY(risk && risk->tone == Tone::Bad && risk->cells[2] == QStringLiteral("VTC decides"));
        data.redo->problem = "no device x in the catalogue";
        QCOMPARE(redoTable(data).rows.size(), std::size_t(1));
    }

    void theOtherPhaseStandsBelow() {
        CaseData data;
        data.plan.measurements = someMeasurements();
        Table table;
        addPhaseRows(table, data);
        QVERIFY(table.rows.empty());  // one phase only
        OtherPhase other;
        other.percentRR = 75.0;
        other.measurements = someMeasurements();
        other.measurements.annulus.area = between(400.2, 412.14, 424.1);
        data.otherPhase = std::make_shared<const OtherPhase>(std::move(other));
        addPhaseRows(table, data);
        QCOMPARE(plain(table.rows.front().cells[0]), QStringLiteral("Other phase: diastole, 75 % R–R"));
        const TableRow* area = rowNamed(table, QStringLiteral("Annulus area"));
        QVERIFY(area && area->tone == Tone::Normal);
        QCOMPARE(plain(area->cells[1]), QStringLiteral("412.1 mm²"));
        // −20 mm², and √2 times one phase's half interval of 11.95 mm².
        QCOMPARE(plain(area->cells[2]).replace(QChar(0x2212), QLatin1Char('-')), QStringLiteral("Δ -20.0 ± 16.9"));
        const TableRow* height = rowNamed(table, QStringLiteral("RCA height, lower edge"));
        QVERIFY(height && height->tone == Tone::Muted && height->cells[2].isEmpty());
    }

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void numbersCarryUnitAndLocale() {
        QCOMPARE(plain(numberText(432.14, QStringLiteral("mm²"), 1)), QStringLiteral("432.1 mm²"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(plain(numberText(432.14, QStringLiteral("mm²"), 1)), QStringLiteral("432,1 mm²"));
        QCOMPARE(plain(numberText(-3.0, QStringLiteral("mm"), 1)), QStringLiteral("−3,0 mm"));
    }

    void cArmSidesFollowTheSign() {
        QCOMPARE(viewText({12.2, -8.4}), QStringLiteral("LAO 12° / CAUD 8°"));
        QCOMPARE(viewText({-30.0, 5.0}), QStringLiteral("RAO 30° / CRAN 5°"));
    }

    void everyMeasurementHasADefinition() {
        const Measurements m = someMeasurements();
        const Table table = measurementTable(&m);
        QVERIFY(table.rows.size() > 30);
        for (const TableRow& row : table.rows) {
            QCOMPARE(row.cells.size(), table.headers.size());
            if (!row.heading) QVERIFY2(!row.toolTip.isEmpty(), qPrintable(row.cells.front()));
        }
    }

    void valuesIntervalsAndGaps() {
        const Measurements m = someMeasurements();
        const Table table = measurementTable(&m);
        const TableRow* area = rowNamed(table, QStringLiteral("Area"));
        QVERIFY(area);
        QCOMPARE(plain(area->cells[1]), QStringLiteral("432.1 mm²"));
        QCOMPARE(area->cells[2], QStringLiteral("420.2 – 444.1"));
        const TableRow* missing = rowNamed(table, QStringLiteral("RCA height, lower edge"));
        QVERIFY(missing);
        QCOMPARE(missing->cells[1], QStringLiteral("–"));
        QVERIFY(missing->toolTip.contains(QStringLiteral("the right ostium was not found")));
        QCOMPARE(missing->tone, Tone::Muted);
        QCOMPARE(rowNamed(table, QStringLiteral("Three-cusp view"))->cells[1], QStringLiteral("LAO 12° / CAUD 8°"));
    }

    void clickingGoesToThePlaneOfTheNumber() {
        const Measurements m = someMeasurements();
        const Table table = measurementTable(&m);
        QCOMPARE(rowNamed(table, QStringLiteral("Area"))->plane->origin.z(), 30.0);
        const auto lca = rowNamed(table, QStringLiteral("LCA height, lower edge"))->plane;
        QVERIFY(lca);
        QCOMPARE(lca->origin.z(), 42.0);
        QVERIFY(std::abs(lca->u.x() - 1.0) < 1e-12);  // turned from the annulus centre to the ostium
    }

    void theModelKeepsItsRowsWhileValuesChange() {
        TableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Measurements m = someMeasurements();
        model.show(measurementTable(&m));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
        m.annulus.area = Quantity::exactly(500.0);
        model.show(measurementTable(&m));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        model.show(measurementTable(nullptr));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void landmarksSayWhatIsMissing() {
        Landmarks marks;
        marks[LandmarkId::HingeNCC] = {{1, 2, 3}, 0.8, 0.93, Review::Required, "auto"};
        marks[LandmarkId::HingeRCC] = {{1, 2, 3}, 0.5, 1.0, Review::Reviewed, "user"};
        const Table table = landmarkTable(marks, nullptr);
        QCOMPARE(table.rows.size(), std::size_t(12));
        QCOMPARE(plain(table.rows[0].cells[1]), QStringLiteral("93 %"));
        QCOMPARE(table.rows[0].tone, Tone::Caution);
        QCOMPARE(table.rows[1].cells[1], QStringLiteral("by hand"));
        QCOMPARE(table.rows[1].tone, Tone::Good);
        QCOMPARE(table.rows[2].tone, Tone::Bad);
    }

    void onlyCertainCountedRulesAreColoured() {
        const auto rule = [](const char* name, std::optional<bool> positive, bool uncertain, bool counted) {
            return RiskRule{name,     "mm",      "< 4 mm", "source", "", "", between(3.0, 3.5, 4.5),
                            positive, uncertain, counted};
        };
        ImplantAssessment implant;
        RiskItem item;
        item.key = std::string("rupture");
        item.riskClass = std::string("intermediate");
        item.rules = {rule("met", true, false, true), rule("not met", false, false, true),
                      rule("uncertain", true, true, true), rule("shown", true, false, false),
                      rule("lacking", std::nullopt, false, true)};
        implant.risk = {item};
        const Table table = riskTable(&implant);
        QCOMPARE(rowNamed(table, QStringLiteral("met"))->tone, Tone::Bad);
        QCOMPARE(rowNamed(table, QStringLiteral("not met"))->tone, Tone::Good);
        QCOMPARE(rowNamed(table, QStringLiteral("uncertain"))->tone, Tone::Caution);
        QCOMPARE(rowNamed(table, QStringLiteral("shown"))->tone, Tone::Muted);
        QCOMPARE(rowNamed(table, QStringLiteral("lacking"))->tone, Tone::Muted);
        QVERIFY(rowNamed(table, QStringLiteral("met"))->toolTip.contains(QStringLiteral("3.0 – 4.5")));
    }

    void aProbabilityIsNeverCertainAndMayBeMissing() {
        SizingRow row;
        row.fit = Fit::InRange;
        QVERIFY(!sizingTable({row}, {}).rows[0].toolTip.contains(QLatin1Char('%')));
        row.probabilityInRange = 1.0;
        QVERIFY(plain(sizingTable({row}, {}).rows[0].toolTip).contains(QStringLiteral("> 99 %")));
        row.probabilityInRange = 0.5;
        QVERIFY(plain(sizingTable({row}, {}).rows[0].toolTip).contains(QStringLiteral(": 50 %")));
    }

    void seriesShowPhasesAndReasons() {
        const ScanResult two = scanWith(2);
        const Table table = seriesTable(two);
        QCOMPARE(table.rows.size(), std::size_t(3));
        QCOMPARE(plain(table.rows[1].cells[1]), QStringLiteral("75 % R–R"));
        QVERIFY(seriesChoice(table.rows[1].key) == std::optional(std::pair(std::size_t(0), std::size_t(1))));
        QVERIFY(!table.rows[2].enabled);
        QVERIFY(table.rows[2].cells.back().contains(QStringLiteral("MR, not CT")));
        QVERIFY(!seriesChoice(table.rows[2].key));
        QVERIFY(needsChoice(two));
        QVERIFY(!needsChoice(scanWith(1)));
    }

    void regularisedGeometryIsSaid() {
        ScanResult scan = scanWith(1);
        scan.series[0].phases[0].geometry = {GeometryVerdict::Regularised, "gantry tilt of 18.5°", 12.3};
        const TableRow row = seriesTable(scan).rows.front();
        QVERIFY(row.cells.back().contains(QStringLiteral("18.5°")));
        QVERIFY(plain(row.cells.back()).contains(QStringLiteral("12.30 mm")));
        QCOMPARE(row.tone, Tone::Caution);
    }

    void workflowFollowsDataAndNews() {
        Workflow none = workflowOf(nullptr, {});
        QCOMPARE(none[0].state, StepState::Pending);
        CaseData data;
        data.plan.landmarks[LandmarkId::HingeNCC] = {};
        data.plan.measurements = someMeasurements();
        WorkflowNews news;
        news.failed = Step::Segment;
        news.failure = QStringLiteral("no contrast");
        news.running = Step::Report;
        const Workflow steps = workflowOf(&data, news);
        QCOMPARE(steps[std::size_t(Step::Locate)].state, StepState::NeedsReview);
        QCOMPARE(steps[std::size_t(Step::Measure)].state, StepState::Done);
        QCOMPARE(steps[std::size_t(Step::Segment)].state, StepState::Failed);
        QCOMPARE(steps[std::size_t(Step::Segment)].line, QStringLiteral("no contrast"));
        QCOMPARE(steps[std::size_t(Step::Report)].state, StepState::Running);
        QCOMPARE(steps[std::size_t(Step::Size)].state, StepState::Pending);
    }

    void whatCameBeforeTheRunningStepIsDone() {
        WorkflowNews news;
        news.running = Step::Locate;
        const Workflow steps = workflowOf(nullptr, news);
        QCOMPARE(steps[std::size_t(Step::Import)].state, StepState::Done);
        QCOMPARE(steps[std::size_t(Step::Segment)].state, StepState::Done);
        QCOMPARE(steps[std::size_t(Step::Locate)].state, StepState::Running);
        QCOMPARE(steps[std::size_t(Step::Measure)].state, StepState::Pending);
    }

    void noneHighDoesNotHideWhatIsNotAssessed() {
        CaseData data;
        data.implants.emplace_back();
        data.implants.front().risk = {RiskItem{}, RiskItem{}};
        data.implants.front().risk[0].riskClass = "low";
        data.implants.front().risk[1].riskClass = "not assessed";
        const StepStatus open = workflowOf(&data, {})[std::size_t(Step::Assess)];
        QCOMPARE(open.state, StepState::NeedsReview);
        QCOMPARE(open.line, QStringLiteral("none high, 1 of 2 not assessed"));
        data.implants.front().risk[1].riskClass = "low";
        QCOMPARE(workflowOf(&data, {})[std::size_t(Step::Assess)].state, StepState::Done);
    }

    void aBicuspidValveIsSaidInTheTables() {
        const Measurements m = someMeasurements();
        QVERIFY(measurementTable(&m).rows.front().key != QStringLiteral("bicuspid"));
        QCOMPARE(measurementTable(&m, true).rows.front().key, QStringLiteral("bicuspid"));
        const ImplantAssessment implant;
        QVERIFY(riskTable(&implant).rows.empty());
        QCOMPARE(riskTable(&implant, true).rows.front().tone, Tone::Caution);
    }

    void progressTextsNameTheirStep() {
        QVERIFY(stepFromProgress(QStringLiteral("segmentation: lumen")) == Step::Segment);
        QVERIFY(!stepFromProgress(QStringLiteral("reading the study")));
    }
};

QTEST_GUILESS_MAIN(TestCaseTables)
#include "tst_case_tables.moc"
