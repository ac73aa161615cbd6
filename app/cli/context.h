#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/grid.h"

#include <array>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tavr {

/// What every command takes (docs/command-line.md, common options).
struct CommonOptions {
    bool json = false;
    bool quiet = false;
    std::string logFile;
};

/// What is done by hand: edit, manual-root, place, implant. Texts are parsed where they are used.
struct HandWork {
    std::string tool, target = "lumen", hu, at, disc;  ///< "x,y,z" in LPS mm; "LO,HI"
    std::vector<std::string> to, points, marks;        ///< "x,y,z"; "x,y,z,d"; "hinge_NCC=x,y,z"
    double radiusMm = 3.0, thicknessMm = 1.0;
    bool undo = false, noSnap = false, automatic = false;
};

/// The parsed command line: one verb and its arguments. Unused fields stay empty.
struct CommandLine {
    CommonOptions common;
    std::string verb, source, study, report, series, preset = "standard", device, planId, file, subVerb;
    std::optional<std::size_t> phase;  ///< of a series, from 0
    std::vector<std::string> devices, plans, formats;
    std::string out;  ///< folder to write into
    std::optional<double> depthMm, lvotOffsetMm, calciumThresholdHu, sliceSpacing;
    std::optional<Vec3> seedAorta, seedLv;
    std::array<std::optional<Vec3>, 2> seedFemoral, seedSubclavian, seedCarotid;  ///< right, left
    unsigned seed = 1;
    int size = 512, slices = 300, ranks = 1;
    std::optional<double> noiseHu, neoSkirtMm, tiltDeg;
    std::string view, output;  ///< of the synthetic fluoroscopy
    double sadMm = 765.0, sidMm = 1100.0, fieldMm = 200.0;
    int pixels = 512;
    std::string calciumRule, sievers;  ///< stable names of CalciumRule and Sievers; empty: as the plan has it
    bool quick = false, list = false, bicuspid = false, keep = false;
    HandWork hand;
};

/// A verb's outcome: what stands on stdout. With --json that is exactly one JSON object or list.
struct Output {
    std::string text, json;
    int exitCode = 0;
};

/// Parses argv. On --help or --version `exitCode` is 0 and nothing is to be run; on wrong usage it is 2 and the line is
/// printed.
std::optional<CommandLine> parseCommandLine(int argc, char** argv, int& exitCode);

/// Progress to stderr: a bar on a terminal, plain lines otherwise, nothing when quiet.
Progress::Sink progressSink(bool quiet);
void endProgress();

}  // namespace tavr
