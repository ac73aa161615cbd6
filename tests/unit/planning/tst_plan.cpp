#include "planning/plan.h"
#include "tests/unit/planning/analytic_root.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <limits>

using namespace tavr;

class TestPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLandmarkHasAName();
    void commandsChangeACopy();
    void aCoarseVoxelWidensAHandPlacedPoint();
    void theLowerEdgeGoesAlongWithItsOstium();
    void bicuspidIsACommand();
    void calciumThresholdIsACommand();
    void lvotLevelIsACommand();
    void strokesAreCommands();
    void aRootByHandIsACommand();
    void aFailedValveIsACommand();
    void commandsRefuseWhatCannotBe();
    void commandsRoundTrip();
    void planRoundTrip();
    void brokenPlansNameTheKey();
    void publicJsonHasTheAgreedKeys();
    void missingIsNullWithAReason();
};

void TestPlan::everyLandmarkHasAName() {
    for (int i = 0; i <= int(LandmarkId::RapheEdge); ++i) {
        const auto id = LandmarkId(i);
        QVERIFY(!landmarkName(id).empty());
        QCOMPARE(landmarkFromName(landmarkName(id)), std::optional(id));
    }
    QCOMPARE(std::string(landmarkName(LandmarkId::HingeNCC)), std::string("hinge_NCC"));
    QVERIFY(!landmarkFromName("hinge_XXX"));
}

void TestPlan::commandsChangeACopy() {
    Plan plan;
    plan.landmarks[LandmarkId::HingeNCC] = Landmark{};
    plan.measurements = test::analyticMeasurements();
    const auto reviewed = apply(plan, ReviewLandmark{LandmarkId::HingeNCC});
    QVERIFY(reviewed);
    QVERIFY(reviewed->landmarks.at(LandmarkId::HingeNCC).review == Review::Reviewed);
    QVERIFY(reviewed->measurements.has_value());
    QVERIFY(plan.landmarks.at(LandmarkId::HingeNCC).review == Review::Required);

    const auto moved = apply(plan, PlaceLandmark{LandmarkId::HingeNCC, Vec3(1, 2, 3)});
    QVERIFY(moved);
    const Landmark& l = moved->landmarks.at(LandmarkId::HingeNCC);
    QCOMPARE(l.position, Vec3(1, 2, 3));
    QCOMPARE(l.origin, std::string("user"));
    QVERIFY(l.review == Review::Reviewed);
    QVERIFY2(!moved->measurements, "measurements of the old landmark must not survive");

    auto implanted = apply(plan, PlaceImplant{{"a", "sapien3-26", 3.0, 0, 0}});
    QVERIFY(implanted);
    implanted = apply(*implanted, PlaceImplant{{"a", "sapien3-26", 5.0, 0, 0}});
    QVERIFY(implanted);
    QCOMPARE(implanted->implants.size(), std::size_t(1));
    QCOMPARE(implanted->implants[0].depthMm, 5.0);
    QVERIFY(apply(*implanted, RemoveImplant{"a"})->implants.empty());
    QCOMPARE(plan.selectedBy, std::string("automatic"));
    QCOMPARE(apply(plan, SelectDevice{"evolutfx-29"})->selectedDevice, std::string("evolutfx-29"));
    QCOMPARE(apply(plan, SelectDevice{"evolutfx-29"})->selectedBy, std::string("user"));
}

void TestPlan::aCoarseVoxelWidensAHandPlacedPoint() {
    const auto sigma = [](double voxelMm) {
        return apply(Plan{}, PlaceLandmark{LandmarkId::HingeNCC, Vec3::Zero(), voxelMm})
            ->landmarks.at(LandmarkId::HingeNCC)
            .sigmaMm;
    };
    QCOMPARE(sigma(0.0), 0.5);
    QCOMPARE(sigma(0.6), 0.5);
    QCOMPARE(sigma(3.0), 1.5);
}

void TestPlan::theLowerEdgeGoesAlongWithItsOstium() {
    const Vec3 centre(10, 20, 30), edge(10, 20, 28.2), step(0.5, -1, 3);
    for (const auto& [ostium, lower] : {std::pair(LandmarkId::OstiumLCA, LandmarkId::OstiumLCALower),
                                        std::pair(LandmarkId::OstiumRCA, LandmarkId::OstiumRCALower)}) {
        Plan plan;
        plan.landmarks[ostium] = {centre, 0.4, 0.9, Review::Reviewed, "auto"};
        plan.landmarks[lower] = {edge, 0.4, 0.9, Review::Reviewed, "auto"};
        const auto moved = apply(plan, PlaceLandmark{ostium, centre + step, 2.0});
        const Landmark& along = moved->landmarks.at(lower);
        QVERIFY((along.position - (edge + step)).norm() < 1e-12);
        QVERIFY2(along.review == Review::Required, "nobody has looked at the edge in its new place");
        QCOMPARE(along.origin, std::string("auto"));
        QCOMPARE(along.sigmaMm, 1.0);

        // What a person placed stays where the person put it.
        plan.landmarks[lower].origin = "user";
        QCOMPARE(apply(plan, PlaceLandmark{ostium, centre + step})->landmarks.at(lower).position, edge);
        // An edge without a centre belonged to no ostium that is known.
        plan.landmarks[lower].origin = "auto";
        plan.landmarks.erase(ostium);
        QVERIFY(!apply(plan, PlaceLandmark{ostium, centre + step})->landmarks.contains(lower));
    }
}

void TestPlan::bicuspidIsACommand() {
    Plan plan;
    plan.measurements = test::analyticMeasurements();
    const auto bicuspid = apply(plan, SetBicuspid{true});
    QVERIFY(bicuspid && bicuspid->bicuspid && !plan.bicuspid);
    QVERIFY2(!bicuspid->measurements, "a bicuspid valve has measurements of its own");
    QVERIFY(!apply(*bicuspid, SetBicuspid{false})->bicuspid);
    const auto typed = apply(*bicuspid, SetBicuspid{true, Sievers::Type1LR});
    QVERIFY(typed && typed->sievers == Sievers::Type1LR);
    QVERIFY(apply(*typed, SetBicuspid{false})->sievers == Sievers::NotStated);
    QVERIFY(!apply(plan, SetBicuspid{false, Sievers::Type0}));
}

void TestPlan::calciumThresholdIsACommand() {
    Plan plan;
    plan.measurements = test::analyticMeasurements();
    const auto chosen = apply(plan, SetCalciumThreshold{{CalciumRule::LumenMean4Sd, 850.0}});
    QVERIFY(chosen && chosen->calcium.rule == CalciumRule::LumenMean4Sd && !chosen->measurements);
    const auto same = apply(plan, SetCalciumThreshold{plan.calcium});
    QVERIFY2(same && same->measurements, "nothing changed, so nothing is to be measured anew");
    QVERIFY(!apply(plan, SetCalciumThreshold{{CalciumRule::User, 50.0}}));
    QVERIFY(!apply(plan, SetCalciumThreshold{{CalciumRule::User, std::numeric_limits<double>::quiet_NaN()}}));
}

void TestPlan::lvotLevelIsACommand() {
    Plan plan;
    plan.measurements = test::analyticMeasurements();
    const auto chosen = apply(plan, SetLvotLevel{6.0});
    QVERIFY(chosen && chosen->lvotOffsetMm == 6.0 && !chosen->measurements);
    QVERIFY(planFromJson(planJson(*chosen))->lvotOffsetMm == 6.0);
    QVERIFY(apply(plan, SetLvotLevel{4.0})->measurements.has_value());
    QVERIFY(!apply(plan, SetLvotLevel{0.0}) && !apply(plan, SetLvotLevel{30.0}));
}

MaskEdit stroke(EditTool tool = EditTool::Paint, EditTarget target = EditTarget::Lumen) {
    MaskEdit e;
    e.tool = tool;
    e.target = target;
    e.stroke = {Vec3(1.25, -2, 3), Vec3(4, 5, 6.5)};
    e.radiusMm = 4.5;
    if (tool == EditTool::ThresholdPaint) e.window = HuWindow{200, 600};
    return e;
}

MaskEdit flatStroke() {
    MaskEdit e = stroke(EditTool::Smooth);
    e.disc = BrushDisc{Vec3(0.6, 0, -0.8), 0.75};
    return e;
}

HandRoot tubeByHand() {
    return {{{Vec3(0, 0, -12), 24.0}, {Vec3(0, 1, 0), 23.5}, {Vec3(1, 0, 20), 28.0}, {Vec3(0, 0, 50), 31.0}}, false};
}

void TestPlan::strokesAreCommands() {
    Plan plan;
    plan.measurements = test::analyticMeasurements();
    plan.landmarks = test::analyticLandmarks();
    const auto painted = apply(plan, EditMask{stroke()});
    QVERIFY(painted && painted->edits.size() == 1 && plan.edits.empty());
    QVERIFY2(!painted->measurements, "they were made on another surface");
    QCOMPARE(painted->landmarks.size(), plan.landmarks.size());
    const auto twice = apply(*painted, EditMask{stroke(EditTool::Erase, EditTarget::Calcium)});
    QVERIFY(twice->edits.back().target == EditTarget::Calcium);
    QVERIFY(apply(*twice, DropEdits{1})->edits == painted->edits);
    QVERIFY(apply(*twice, DropEdits{2})->edits.empty());
    for (const int count : {0, 3, -1}) QVERIFY(!apply(*twice, DropEdits{count}));

    std::vector<MaskEdit> bad(9, stroke());
    bad[0].stroke.clear();
    bad[1].stroke[0].x() = std::numeric_limits<double>::quiet_NaN();
    bad[2].radiusMm = 0.1;
    bad[3].radiusMm = std::numeric_limits<double>::quiet_NaN();
    bad[4] = stroke(EditTool::Smooth, EditTarget::Calcium);
    bad[5].window = HuWindow{0, 100};
    bad[6] = stroke(EditTool::ThresholdPaint), bad[6].window.reset();
    bad[7] = stroke(EditTool::ThresholdPaint), bad[7].window = HuWindow{300, 200};
    bad[8].disc = BrushDisc{Vec3(0, 0, 2), 1.0};
    for (const MaskEdit& edit : bad) {
        const auto result = apply(plan, EditMask{edit});
        QVERIFY(!result && result.error().kind == ErrorKind::Input && !result.error().todo.empty());
    }
}

void TestPlan::aRootByHandIsACommand() {
    Plan plan;
    plan.measurements = test::analyticMeasurements();
    plan.landmarks = test::analyticLandmarks();
    plan.landmarks[LandmarkId::HingeNCC].origin = "user";
    plan = *apply(plan, EditMask{stroke()});
    const auto byHand = apply(plan, SetHandRoot{tubeByHand()});
    QVERIFY(byHand && byHand->handRoot && !byHand->measurements);
    QVERIFY2(byHand->edits.empty(), "they were made on the surface that was replaced");
    QCOMPARE(byHand->landmarks.size(), std::size_t(1));  // what a person placed stays
    QVERIFY(byHand->centreline.size() > 50);
    QVERIFY((byHand->centreline.front() - Vec3(0, 0, -12)).norm() < 1e-9);
    HandRoot corrected = tubeByHand();
    corrected.points[1].diameterMm = 25.0;
    const auto edited = apply(*apply(*byHand, EditMask{stroke()}), SetHandRoot{corrected});
    QCOMPARE(edited->edits.size(), std::size_t(1));
    const auto back = apply(*edited, SetHandRoot{});
    QVERIFY(back && !back->handRoot && back->edits.empty() && back->centreline.empty());

    for (const HandRoot& bad : {HandRoot{}, HandRoot{{{Vec3::Zero(), 24.0}}, true},
                                HandRoot{{{Vec3::Zero(), 24.0}, {Vec3(0, 0, 0.2), 24.0}}, true},
                                HandRoot{{{Vec3::Zero(), 24.0}, {Vec3(0, 0, 8), 24.0}}, true},
                                HandRoot{{{Vec3::Zero(), 2.0}, {Vec3(0, 0, 30), 24.0}}, true}})
        QVERIFY(!apply(plan, SetHandRoot{bad}));
}

FailedValve frameInTheCt() {
    FailedValve valve;
    valve.frame = FoundFrame{makePlane(Vec3(1, 2, -3), Vec3(0, 0.6, 0.8)), 18.5, 23.25, 0.875};
    valve.neoSkirtMm = 14.5;
    return valve;
}

void TestPlan::aFailedValveIsACommand() {
    Plan plan;
    plan.measurements = test::analyticMeasurements();
    const auto failed = apply(plan, SetFailedValve{FailedValve{"evolutr-26", 4.0, -2.0, {}, {}}});
    QVERIFY(failed && failed->failedValve && !plan.failedValve);
    QVERIFY2(failed->measurements, "a failed valve changes no section of the root");
    QCOMPARE(failed->failedValve->depthMm, 4.0);
    QVERIFY(!apply(*failed, SetFailedValve{})->failedValve);
    const auto back = planFromJson(planJson(*apply(plan, SetFailedValve{frameInTheCt()})));
    QVERIFY2(back, back ? "" : line(back.error()).c_str());
    QVERIFY(back->failedValve == frameInTheCt());
    QVERIFY(!planFromJson(planJson(plan))->failedValve);

    const double nan = std::numeric_limits<double>::quiet_NaN();
    std::vector<FailedValve> bad(7, FailedValve{"evolutr-26", 4.0, 0.0, {}, {}});
    bad[0].deviceId.clear();  // neither a device nor a frame
    bad[1].depthMm = 21.0;
    bad[2].tiltDeg = 60.0;
    bad[3].neoSkirtMm = nan;
    bad[4] = frameInTheCt(), bad[4].frame->diameter = 4.0;
    bad[5] = frameInTheCt(), bad[5].frame->inflow.origin.y() = nan;
    bad[6] = frameInTheCt(), bad[6].frame->height = 0.0;
    for (const FailedValve& valve : bad) {
        const auto result = apply(plan, SetFailedValve{valve});
        QVERIFY(!result && result.error().kind == ErrorKind::Input && !result.error().todo.empty());
    }
}

void TestPlan::commandsRefuseWhatCannotBe() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Plan plan;
    const std::vector<Command> bad{PlaceLandmark{LandmarkId::StjCentre, Vec3(0, nan, 0)},
                                   PlaceLandmark{LandmarkId::StjCentre, Vec3(0, 0, 1e6)},
                                   ReviewLandmark{LandmarkId::StjCentre},
                                   PlaceImplant{{"", "sapien3-26", 3, 0, 0}},
                                   PlaceImplant{{"a", "", 3, 0, 0}},
                                   PlaceImplant{{"a", "sapien3-26", 80, 0, 0}},
                                   PlaceImplant{{"a", "sapien3-26", 20.5, 0, 0}},
                                   PlaceImplant{{"a", "sapien3-26", 3, 90, 0}},
                                   PlaceImplant{{"a", "sapien3-26", nan, 0, 0}},
                                   RemoveImplant{"none"},
                                   PlaceLandmark{LandmarkId::StjCentre, Vec3::Zero(), -1.0},
                                   PlaceLandmark{LandmarkId::StjCentre, Vec3::Zero(), nan}};
    for (const Command& command : bad) {
        const auto result = apply(plan, command);
        QVERIFY2(!result, commandJson(command).c_str());
        QVERIFY(result.error().kind == ErrorKind::Input);
        QVERIFY(!result.error().what.empty() && !result.error().todo.empty());
    }
    QCOMPARE(line(apply(plan, bad[5]).error()),
             std::string("the implant depth is 80 mm (implant a): give a value from -10 to 20 mm"));
}

void TestPlan::commandsRoundTrip() {
    const std::vector<Command> commands{PlaceLandmark{LandmarkId::OstiumLCALower, Vec3(0.1, -2.25, 1e3)},
                                        ReviewLandmark{LandmarkId::CommissureLN},
                                        SelectDevice{"navitor-27"},
                                        PlaceImplant{{"b", "myval-24.5", -1.5, 2, 30}},
                                        RemoveImplant{"b"},
                                        PlaceLandmark{LandmarkId::HingeNCC, Vec3(1, 2, 3), 1.5},
                                        SetBicuspid{true},
                                        SetBicuspid{false},
                                        SetBicuspid{true, Sievers::Type1NL},
                                        SetCalciumThreshold{{CalciumRule::User, 731.0}},
                                        SetLvotLevel{5.5},
                                        EditMask{stroke(EditTool::ThresholdPaint, EditTarget::Calcium)},
                                        EditMask{flatStroke()},
                                        DropEdits{3},
                                        SetHandRoot{tubeByHand()},
                                        SetHandRoot{},
                                        SetFailedValve{FailedValve{"sapien3-23", -1.5, 3.0, {}, 11.5}},
                                        SetFailedValve{frameInTheCt()},
                                        SetFailedValve{}};
    for (const Command& command : commands) {
        const std::string text = commandJson(command);
        QVERIFY(text.find('\n') == std::string::npos);  // one line of the journal
        const auto back = commandFromJson(text);
        QVERIFY2(back, text.c_str());
        QCOMPARE(commandJson(*back), text);
    }
    const auto older = commandFromJson(  // from before the voxel size
        "{\"command\":\"place_landmark\",\"landmark\":\"hinge_NCC\",\"position\":[1,2,3]}");
    QVERIFY(older && std::get<PlaceLandmark>(*older).voxelMm == 0.0);
    QVERIFY(commandFromJson(commandJson(SelectDevice{"\xff\xfe"})));  // no UTF-8: replaced, never thrown
    QVERIFY(!commandFromJson("{\"command\":\"fly\"}"));
    QVERIFY(!commandFromJson("{"));
}

void TestPlan::planRoundTrip() {
    Plan plan;
    plan.landmarks = test::analyticLandmarks();
    plan.landmarks[LandmarkId::HingeLCC].review = Review::Reviewed;
    plan.centreline = {Vec3(0, 0, -20), Vec3(0.125, 0, 0), Vec3(0, 1, 40)};
    plan.measurements = test::analyticMeasurements();
    plan.measurements->membranousSeptum = Quantity::missing("crest not found");
    plan.measurements->notes = {"phase is diastolic"};
    plan.implants = {{"a", "sapien3-26", 3, 1, 2}, {"b", "evolutfx-29", 4, 0, 0}};
    plan.selectedDevice = "sapien3-26";
    plan.selectedBy = "user";
    plan.bicuspid = true;
    plan.sievers = Sievers::Type1RN;
    plan.calcium = {CalciumRule::LumenPlus100, 700.0};
    plan.measurements->bicuspid.emplace().casperDiameter = test::known(24.5, 0.3);
    plan.measurements->calcium.lvot.grade = CalciumGrade::Severe;
    plan.measurements->calcium.byRule[2] = {650.0, {}, test::known(500.0, 9.0), test::known(4.0, 1.0), {}};
    const std::string text = planJson(plan);
    const auto back = planFromJson(text);
    QVERIFY2(back, back ? "" : line(back.error()).c_str());
    QCOMPARE(planJson(*back), text);
    QVERIFY(back->measurements);
    QCOMPARE(back->measurements->annulus.contour.points.size(), plan.measurements->annulus.contour.points.size());
    QCOMPARE(*back->measurements->annulus.area.value, *plan.measurements->annulus.area.value);
    QCOMPARE(back->measurements->annulus.contour.plane.normal, plan.measurements->annulus.contour.plane.normal);
    QCOMPARE(back->measurements->membranousSeptum.note, std::string("crest not found"));
    QCOMPARE(back->measurements->projection.sCurve.size(), plan.measurements->projection.sCurve.size());
    QCOMPARE(back->implants.size(), std::size_t(2));
    QVERIFY(back->bicuspid);
    QCOMPARE(back->selectedBy, std::string("user"));
    auto older = nlohmann::json::parse(text);
    older.erase("selected_by");  // plans from before the key
    QCOMPARE(planFromJson(older.dump())->selectedBy, std::string("automatic"));
    QVERIFY(planFromJson(planJson(Plan{}))->measurements == std::nullopt);
}

void TestPlan::brokenPlansNameTheKey() {
    const std::string good = planJson(Plan{});
    auto json = nlohmann::json::parse(good);
    json["selected_device"] = 7;
    QVERIFY(planFromJson(json.dump()).error().what.find("selected_device") != std::string::npos);
    json = nlohmann::json::parse(good);
    json["selected_by"] = "somebody";
    QVERIFY(planFromJson(json.dump()).error().what.find("selected_by") != std::string::npos);
    json = nlohmann::json::parse(good);
    json["landmarks"]["hinge_up"] = 1;
    QVERIFY(planFromJson(json.dump()).error().what.find("hinge_up") != std::string::npos);
    json = nlohmann::json::parse(good);
    json["schema"] = 99;
    QVERIFY(planFromJson(json.dump()).error().what.find("newer version") != std::string::npos);
    json = nlohmann::json::parse(good);
    json.erase("implants");
    QVERIFY(planFromJson(json.dump()).error().what.find("implants") != std::string::npos);
    for (const std::string& text :
         {std::string(), std::string("[]"), std::string("null"), good.substr(0, good.size() / 2)})
        QVERIFY(!planFromJson(text));
}

void TestPlan::publicJsonHasTheAgreedKeys() {
    const auto json = nlohmann::json::parse(measurementsJson(test::analyticMeasurements(), test::analyticLandmarks()));
    // docs/command-line.md, `measure --json`
    const std::vector<std::string> section{"area_mm2",
                                           "perimeter_mm",
                                           "min_diameter_mm",
                                           "max_diameter_mm",
                                           "area_derived_diameter_mm",
                                           "perimeter_derived_diameter_mm"};
    std::vector<std::string> paths{"/frame",
                                   "/annulus/centre",
                                   "/annulus/normal",
                                   "/annulus/eccentricity",
                                   "/lvot/offset_mm",
                                   "/stj/height_mm",
                                   "/ascending_aorta/diameter_mm",
                                   "/calcium/threshold_hu",
                                   "/calcium/volume_mm3",
                                   "/calcium/lvot_mm3",
                                   "/membranous_septum_mm",
                                   "/projection/three_cusp",
                                   "/projection/cusp_overlap",
                                   "/access",
                                   "/notes"};
    for (const char* where : {"/annulus/", "/lvot/", "/sinus/", "/stj/"})
        for (const std::string& key : section)
            paths.push_back(where + key), paths.push_back(std::string("/uncertainty") + where + key);
    for (const char* cusp : {"NCC", "RCC", "LCC"})
        for (const char* where : {"/hinge_points/", "/sinus/diameter_by_cusp_mm/", "/calcium/by_cusp_mm3/"})
            paths.push_back(std::string(where) + cusp);
    for (const char* artery : {"LCA", "RCA"})
        for (const char* key : {"/ostium_centre", "/centre_height_mm", "/lower_edge_height_mm", "/diameter_mm"})
            paths.push_back(std::string("/coronary/") + artery + key);
    for (const std::string& path : paths) QVERIFY2(json.contains(nlohmann::json::json_pointer(path)), path.c_str());
    QVERIFY(json["annulus"]["area_mm2"].is_number());
    for (const char* key : {"sd", "low", "high"}) QVERIFY(json["uncertainty"]["annulus"]["area_mm2"][key].is_number());
    QVERIFY(json["projection"]["perpendicular_cran_deg_by_lao"]["-30"].is_number());
    QVERIFY(json["projection"]["three_cusp"]["cran_deg"].is_number());
}

void TestPlan::missingIsNullWithAReason() {
    Measurements m = test::analyticMeasurements();
    m.stj.area = Quantity::missing("the aorta leaves the scan");
    m.coronary[1].ostiumCentre.reset();
    const auto json = nlohmann::json::parse(measurementsJson(m, {}));
    QVERIFY(json["stj"]["area_mm2"].is_null());
    QVERIFY(json["uncertainty"]["stj"]["area_mm2"].is_null());
    QVERIFY(json["coronary"]["RCA"]["ostium_centre"].is_null());
    QVERIFY(json["hinge_points"]["NCC"].is_null());
    QVERIFY(json["access"].is_null());
    const std::string notes = json["notes"].dump();
    for (const char* reason :
         {"stj.area_mm2: the aorta leaves the scan", "hinge_points.NCC:", "access:", "coronary.RCA.ostium_centre:"})
        QVERIFY2(notes.find(reason) != std::string::npos, reason);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
