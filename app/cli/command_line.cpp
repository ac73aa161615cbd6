// The command line (docs/command-line.md), parsed into a plain value. The only file that sees CLI11.
#include "app/cli/context.h"
#include "core/base/version.h"
#include "planning/plan.h"
#include "planning/report/export/export.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cmath>

namespace tavr {
namespace {

struct Seeds {
    std::vector<double> aorta, lv;
    std::array<std::vector<double>, 2> femoral, subclavian, carotid;
};

/// CLI::Range lets "nan" through, for it compares false with both limits.
CLI::Validator between(double low, double high) {
    return {[low, high](std::string& text) {
                double value = 0.0;
                const bool number = CLI::detail::lexical_cast(text, value) && std::isfinite(value);
                return number && value >= low && value <= high
                           ? std::string()
                           : fmt::format("{} is no number from {:g} to {:g}", text, low, high);
            },
            fmt::format("FLOAT in [{:g} - {:g}]", low, high), "between"};
}

const CLI::Validator kCoordinate = between(-5000.0, 5000.0);  // as for landmarks (planning/plan.cpp)

void addCommon(CLI::App& verb, CommandLine& line) {
    verb.add_flag("--json", line.common.json, "One JSON object on stdout, nothing else there");
    verb.add_flag("--quiet", line.common.quiet, "No progress on stderr");
    verb.add_option("--log", line.common.logFile, "Append a log to FILE")->type_name("FILE");
}

void addSegmentOptions(CLI::App& verb, CommandLine& line, Seeds& seeds) {
    verb.add_option("--seed-aorta", seeds.aorta, "A point in the ascending aorta, LPS mm")
        ->expected(3)
        ->check(kCoordinate)
        ->type_name("X Y Z");
    verb.add_option("--seed-lv", seeds.lv, "A point in the LVOT or left ventricle, LPS mm")
        ->expected(3)
        ->check(kCoordinate)
        ->type_name("X Y Z");
    verb.add_option("--calcium-hu", line.calciumThresholdHu, "Calcium threshold in HU")
        ->check(between(kCalciumMinHu, kCalciumMaxHu));
}

void addPlanChoices(CLI::App& verb, CommandLine& line) {
    verb.add_option(
            "--calcium-rule", line.calciumRule,
            "Calcium threshold: auto, 850, 650 (HU), mean2sd, mean4sd, lumen100 (blood + 2 SD, + 4 SD, + 100 HU)")
        ->check(CLI::IsMember({"auto", "850", "650", "mean2sd", "mean4sd", "lumen100"}));
    verb.add_option("--lvot", line.lvotOffsetMm, "Distance of the LVOT below the annulus plane, mm (default 4)")
        ->check(between(kLvotMinMm, kLvotMaxMm));
    verb.add_flag("--bicuspid", line.bicuspid, "A reader has called the valve bicuspid; sizes may then disagree");
    verb.add_option("--sievers", line.sievers, "Sievers type as read (implies --bicuspid): 0, 1LR, 1RN, 1NL or 2")
        ->check(CLI::IsMember({"0", "1LR", "1RN", "1NL", "2"}));
}

void addStudy(CLI::App& verb, CommandLine& line) {
    verb.add_option("study", line.study, "Study folder")->required()->type_name("STUDY");
}

void addMainJob(CLI::App& app, CommandLine& line, Seeds& seeds) {
    CLI::App* plan = app.add_subcommand("plan", "The main job: CT to report");
    plan->add_option("source", line.source, "Folder, DICOMDIR, .nrrd, .nii.gz or .mha")->required()->type_name("SRC");
    plan->add_option("--study", line.study, "Study folder to make")->required()->type_name("DIR");
    plan->add_option("--device", line.devices, "Catalogue device to place; may be repeated")->type_name("ID");
    plan->add_option("--depth", line.depthMm, "Depth of the inflow below the annulus, mm")
        ->check(between(kDepthMinMm, kDepthMaxMm));
    plan->add_option("--report", line.report, "PDF to write")->type_name("FILE.pdf");
    plan->add_option("--series", line.series, "Series instance UID")->type_name("UID");
    addPlanChoices(*plan, line);
    plan->add_flag("--quick", line.quick, "Values without intervals");
    addSegmentOptions(*plan, line, seeds);
    addCommon(*plan, line);

    CLI::App* demo = app.add_subcommand("demo", "The main job on the embedded demonstration patient");
    demo->add_option("--study", line.study, "Study folder to make (default: opentavr-demo)")->type_name("DIR");
    demo->add_option("--report", line.report, "PDF to write")->type_name("FILE.pdf");
    addCommon(*demo, line);

    CLI::App* phantom = app.add_subcommand("phantom", "Write a synthetic CT series with its ground truth");
    phantom->add_option("folder", line.file, "Folder to write into")->required()->type_name("DIR");
    phantom->add_option("--seed", line.seed, "Seed of the patient's variation");
    phantom->add_option("--preset", line.preset,
                        "Preset (README of core/image lists them); iliofemoral: aorta to groins");
    phantom->add_option("--size", line.size, "In-plane matrix")->check(CLI::Range(64, 1024));
    phantom->add_option("--slices", line.slices, "Number of slices")->check(CLI::Range(32, 2000));
    phantom->add_option("--spacing", line.sliceSpacing, "Slice spacing, mm")->check(between(0.2, 3.0));
    phantom->add_option("--noise", line.noiseHu, "Noise, HU")->check(between(0.0, 200.0));
    addCommon(*phantom, line);
}

void addStudyVerbs(CLI::App& app, CommandLine& line, Seeds& seeds) {
    CLI::App* import = app.add_subcommand("import", "Import a CT series into a study");
    import->add_option("source", line.source, "Folder, DICOMDIR, .nrrd, .nii.gz or .mha")->required()->type_name("SRC");
    import->add_option("--study", line.study, "Study folder to make")->type_name("DIR");
    import->add_option("--series", line.series, "Series instance UID")->type_name("UID");
    import->add_flag("--list", line.list, "Only list the series, their phases and geometry verdicts");
    addCommon(*import, line);

    CLI::App* segment = app.add_subcommand("segment", "Segment the root of a study");
    addStudy(*segment, line);
    addSegmentOptions(*segment, line, seeds);
    addCommon(*segment, line);

    CLI::App* measure = app.add_subcommand("measure", "Landmarks and measurements of a study");
    addStudy(*measure, line);
    measure->add_flag("--quick", line.quick, "Values without intervals");
    measure->add_option("--calcium-hu", line.calciumThresholdHu, "Calcium threshold of one's own, HU")
        ->check(between(kCalciumMinHu, kCalciumMaxHu));
    addPlanChoices(*measure, line);
    addCommon(*measure, line);

    CLI::App* size = app.add_subcommand("size", "Every catalogue valve against this annulus");
    addStudy(*size, line);
    addCommon(*size, line);

    CLI::App* risk = app.add_subcommand("risk", "Published risk rules for a placed valve");
    addStudy(*risk, line);
    risk->add_option("--plan", line.planId, "Implant of the plan (default: the first)")->type_name("ID");
    addCommon(*risk, line);

    CLI::App* report = app.add_subcommand("report", "Write the PDF of a study");
    addStudy(*report, line);
    report->add_option("--plan", line.plans, "Implants to show (default: all)")->type_name("ID");
    report->add_option("-o,--output", line.report, "PDF to write")->required()->type_name("FILE.pdf");
    addCommon(*report, line);
}

void addEdit(CLI::App& app, CommandLine& line) {
    HandWork& hand = line.hand;
    CLI::App* edit = app.add_subcommand("edit", "A stroke on the segmentation of a study");
    addStudy(*edit, line);
    edit->add_option("--tool", hand.tool, "paint, erase, smooth, fill, threshold (paints where the CT lies in --hu)")
        ->check(CLI::IsMember(std::vector<std::string>(kEditToolNames.begin(), kEditToolNames.end())));
    edit->add_option("--target", hand.target, "lumen, calcium, left_coronary, right_coronary, leaflets, myocardium")
        ->check(CLI::IsMember(std::vector<std::string>(kEditTargetNames.begin(), kEditTargetNames.end())));
    edit->add_option("--at", hand.at, "Where the stroke starts, LPS mm")->type_name("X,Y,Z");
    edit->add_option("--to", hand.to, "Where it goes on; may be repeated")
        ->type_name("X,Y,Z")
        ->take_all()
        ->allow_extra_args(false);
    edit->add_option("--radius", hand.radiusMm, "Of the brush, mm")->check(between(kBrushMinMm, kBrushMaxMm));
    edit->add_option("--hu", hand.hu, "Window of the tool threshold")->type_name("LO,HI");
    edit->add_option("--disc", hand.disc, "Normal of a disc brush (default: a sphere)")->type_name("X,Y,Z");
    edit->add_option("--thickness", hand.thicknessMm, "Of a disc brush, mm")->check(between(0.2, 2.0 * kBrushMaxMm));
    edit->add_flag("--undo", hand.undo, "Take the last stroke back");
    edit->add_flag("--list", line.list, "Only list the strokes");
    edit->add_flag("--quick", line.quick, "Values without intervals");
    addCommon(*edit, line);
}

void addManualPath(CLI::App& app, CommandLine& line) {
    HandWork& hand = line.hand;
    CLI::App* root = app.add_subcommand("manual-root", "A root by hand where the automatic segmentation fails");
    addStudy(*root, line);
    root->add_option("--point", hand.points, "Centre of the lumen and its diameter, LPS mm; from the LVOT to the aorta")
        ->type_name("X,Y,Z,D")
        ->take_all()
        ->allow_extra_args(false);
    root->add_flag("--no-snap", hand.noSnap, "Keep the given diameters; the wall is not moved to the edge in the CT");
    root->add_flag("--automatic", hand.automatic, "Back to the automatic segmentation");
    addCommon(*root, line);

    CLI::App* place = app.add_subcommand("place", "Landmarks by hand");
    addStudy(*place, line);
    place->add_option("marks", hand.marks, "hinge_NCC=X,Y,Z and others in LPS mm")->required()->type_name("NAME=X,Y,Z");
    place->add_flag("--quick", line.quick, "Values without intervals");
    addCommon(*place, line);

    CLI::App* implant = app.add_subcommand("implant", "Choose the valve of a plan");
    addStudy(*implant, line);
    implant->add_option("--device", line.device, "Catalogue device")->required()->type_name("ID");
    implant->add_option("--depth", line.depthMm, "Depth of the inflow below the annulus, mm")
        ->check(between(kDepthMinMm, kDepthMaxMm));
    addCommon(*implant, line);
}

void addExport(CLI::App& app, CommandLine& line) {
    CLI::App* out =
        app.add_subcommand("export", "Write a study for other programs: DICOM, 3D Slicer, tables, surfaces");
    addStudy(*out, line);
    out->add_option("--out", line.out, "Folder to write into; files of the same names are replaced")
        ->required()
        ->type_name("DIR");
    out->add_option("--format", line.formats,
                    "Which files, separated by commas (default: all that the study allows): nrrd (.seg.nrrd for 3D "
                    "Slicer), seg (DICOM Segmentation), sr (DICOM measurement report), markups (3D Slicer JSON), csv, "
                    "stl, vtp")
        ->delimiter(',')
        ->check(CLI::IsMember(std::vector<std::string>(kExportFormatNames.begin(), kExportFormatNames.end())))
        ->type_name("LIST");
    addCommon(*out, line);
}

void addDrr(CLI::App& app, CommandLine& line) {
    CLI::App* drr = app.add_subcommand("drr", "Synthetic fluoroscopy of a study in any C-arm view");
    addStudy(*drr, line);
    drr->add_option("--view", line.view, "\"LAO 10/CRAN 5\", three-cusp, cusp-overlap, double-s …")
        ->required()
        ->type_name("VIEW");
    drr->add_option("-o,--out", line.output, "Picture to write")->required()->type_name("FILE.png");
    drr->add_option("--sid", line.sidMm, "Focus to detector, mm")->check(between(800.0, 1500.0));
    drr->add_option("--sad", line.sadMm, "Focus to isocentre, mm")->check(between(500.0, 790.0));
    drr->add_option("--field", line.fieldMm, "Field at the isocentre, mm")->check(between(50.0, 400.0));
    drr->add_option("--size", line.pixels, "Pixels along an edge")->check(CLI::Range(64, 2048));
    addCommon(*drr, line);
}

void addAccess(CLI::App& app, CommandLine& line, Seeds& seeds) {
    CLI::App* access =
        app.add_subcommand("access", "The way of the sheath: aorta, iliac and femoral arteries of a scan or a study");
    access
        ->add_option("source", line.source, "A study, or a scan of the pelvis (folder, DICOMDIR, .nrrd, .nii.gz, .mha)")
        ->required()
        ->type_name("SRC|STUDY");
    access->add_option("--study", line.study, "Study to keep the result of SRC in")->type_name("DIR");
    access->add_option("--series", line.series, "Series instance UID")->type_name("UID");
    const auto point = [&](const std::string& name, std::vector<double>& to, const std::string& what) {
        access->add_option(name, to, what)->expected(3)->check(kCoordinate)->type_name("X Y Z");
    };
    point("--seed-aorta", seeds.aorta, "A point in the descending or abdominal aorta, LPS mm");
    for (std::size_t s = 0; s < 2; ++s) {
        const std::string side = s == 0 ? "right" : "left";
        point("--seed-femoral-" + side, seeds.femoral[s], "A point in the " + side + " common femoral artery, LPS mm");
        point("--seed-subclavian-" + side, seeds.subclavian[s],
              "A point in the " + side + " subclavian artery: measured on the way there");
        point("--seed-carotid-" + side, seeds.carotid[s],
              "A point in the " + side + " carotid artery: measured on the way there");
    }
    addCommon(*access, line);
}

void addPhase(CLI::App& app, CommandLine& line) {
    CLI::App* phase = app.add_subcommand("phase", "The root in another phase of the same examination, side by side");
    phase->add_option("study", line.study, "Study folder")->required()->type_name("STUDY");
    phase->add_option("source", line.source, "Folder with the other phase (default: show the one that is kept)")
        ->type_name("SRC");
    phase->add_option("--series", line.series, "Series instance UID")->type_name("UID");
    phase->add_option("--phase", line.phase, "Phase of the series, from 0 (default: the one farthest from the plan's)");
    addCommon(*phase, line);
}

void addRedo(CLI::App& app, CommandLine& line) {
    CLI::App* redo = app.add_subcommand("redo", "A failed valve in a measured study: neo-skirt, VTC, VTSTJ, VTA");
    addStudy(*redo, line);
    redo->add_option("--failed", line.device,
                     "The failed valve's catalogue id, or `none` (default: the plan's, else its frame in the CT)")
        ->type_name("ID");
    redo->add_option("--depth", line.depthMm, "Depth of its inflow below the annulus, mm")
        ->check(between(kDepthMinMm, kDepthMaxMm));
    redo->add_option("--tilt", line.tiltDeg, "Lean of its axis against the annulus axis, degrees")
        ->check(between(-45.0, 45.0));
    redo->add_flag("--keep", line.keep, "Keep it in the plan, where desk and report show it; with `none` take it out");
    redo->add_option("--neo-skirt", line.neoSkirtMm,
                     "Top of its pinned leaflets above its inflow, mm (default: the frame's top, an upper bound)")
        ->check(between(0.0, 80.0));
    addCommon(*redo, line);
}

void addOthers(CLI::App& app, CommandLine& line) {
    CLI::App* devices = app.add_subcommand("devices", "The device catalogue");
    devices->require_subcommand(1);
    CLI::App* list = devices->add_subcommand("list", "All devices");
    CLI::App* show = devices->add_subcommand("show", "One device with its sources");
    show->add_option("id", line.device, "Device")->required()->type_name("ID");
    CLI::App* check = devices->add_subcommand("check", "Check a device file");
    check->add_option("file", line.file, "Device file")->required()->type_name("FILE");
    CLI::App* frame = devices->add_subcommand("frame", "A device's lattice of struts, or a beam mesh of your own");
    frame->add_option("id", line.device, "Device, or a beam mesh (.json)")->required()->type_name("ID|MESH.json");
    frame->add_option("-o,--output", line.output, "File to write, .json or .vtp")->type_name("FRAME.vtp|json");
    for (CLI::App* verb : {devices, list, show, check, frame}) addCommon(*verb, line);

    CLI::App* verify = app.add_subcommand("verify", "The verification benchmarks, against their references");
    verify->add_option("name", line.subVerb, "One benchmark; anatomy and access take minutes and run only when named")
        ->type_name("NAME");
    verify->add_option("--ranks", line.ranks, "MPI ranks for the solver's benchmarks")->check(CLI::Range(1, 64));
    addCommon(*verify, line);
}

std::optional<Vec3> point(const std::vector<double>& xyz) {
    return xyz.size() == 3 ? std::optional<Vec3>(Vec3(xyz[0], xyz[1], xyz[2])) : std::nullopt;
}

}  // namespace

std::optional<CommandLine> parseCommandLine(int argc, char** argv, int& exitCode) {
    CommandLine line;
    Seeds seeds;
    CLI::App app(std::string("OpenTAVR ") + kVersion +
                     ": rehearse a transcatheter aortic valve replacement on the patient's CT.\n" + kNotForClinicalUse +
                     ".",
                 "opentavr");
    app.set_version_flag("--version", std::string("opentavr ") + kVersion);
    app.require_subcommand(1);
    addMainJob(app, line, seeds);
    addStudyVerbs(app, line, seeds);
    addEdit(app, line);
    addManualPath(app, line);
    addExport(app, line);
    addDrr(app, line);
    addAccess(app, line, seeds);
    addPhase(app, line);
    addRedo(app, line);
    addOthers(app, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& e) {
        exitCode = app.exit(e);
        return std::nullopt;
    } catch (const CLI::ParseError& e) {
        Error error{ErrorKind::Usage, e.what(), {}, "see `opentavr --help`"};
        std::fprintf(stderr, "opentavr: %s\n", tavr::line(error).c_str());
        exitCode = 2;
        return std::nullopt;
    }
    const CLI::App* verb = app.get_subcommands().front();
    line.verb = verb->get_name();
    if (line.verb == "devices") line.subVerb = verb->get_subcommands().front()->get_name();
    line.seedAorta = point(seeds.aorta);
    line.seedLv = point(seeds.lv);
    for (std::size_t s = 0; s < 2; ++s) {
        line.seedFemoral[s] = point(seeds.femoral[s]);
        line.seedSubclavian[s] = point(seeds.subclavian[s]);
        line.seedCarotid[s] = point(seeds.carotid[s]);
    }
    return line;
}

}  // namespace tavr
