// The same root in another phase of the examination.
#include "core/dicom/import.h"
#include "planning/anatomy/anatomy.h"
#include "planning/job/plan_job.h"
#include "planning/job/plausibility.h"
#include "planning/job/root_doubts.h"
#include "planning/phases/phases.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

struct Choice {
    std::size_t series = 0, phase = 0;
};

bool sameExamination(const Provenance& p, const SeriesCandidate& s) {
    return (!p.studyUid.empty() && p.studyUid == s.studyUid) ||
           (!p.frameOfReferenceUid.empty() && p.frameOfReferenceUid == s.frameOfReferenceUid);
}

bool isThePlans(const Provenance& p, const SeriesCandidate& s, const SeriesPhase& phase) {
    return p.seriesUid == s.seriesUid && (s.phases.size() < 2 || p.percentRR == phase.percentRR);
}

/// How far in the beat, 0…50 % of R–R; phases that do not say come last.
double apart(const Provenance& p, const SeriesPhase& phase) {
    if (!p.percentRR || !phase.percentRR) return -1.0;
    const double d = std::abs(*p.percentRR - *phase.percentRR);
    return std::min(d, 100.0 - d);
}

Result<Choice> choose(const Provenance& p, const ScanResult& scan, const std::string& source,
                      const std::string& seriesUid, std::optional<std::size_t> wanted) {
    std::optional<Choice> best;
    bool another = false;
    for (std::size_t i = 0; i < scan.series.size(); ++i) {
        const SeriesCandidate& s = scan.series[i];
        if (!s.refusal.empty() || (!seriesUid.empty() && s.seriesUid != seriesUid)) continue;
        if (!sameExamination(p, s)) {
            another = true;
            continue;
        }
        for (std::size_t k = 0; k < s.phases.size(); ++k) {
            if ((wanted && *wanted != k) || isThePlans(p, s, s.phases[k])) continue;
            if (!best || apart(p, s.phases[k]) > apart(p, scan.series[best->series].phases[best->phase]))
                best = Choice{i, k};
        }
    }
    if (best) return *best;
    return fail(ErrorKind::Input,
                another ? "this scan is of another examination than the plan" : "no other phase of the plan's scan",
                source, "choose the folder with the other phase; `opentavr import SRC --list` names them");
}

}  // namespace

Result<OtherPhase> measureOtherPhase(const CaseData& data, const std::string& source, const std::string& seriesUid,
                                     std::optional<std::size_t> phase, const Progress& progress) {
    if (data.provenance.studyUid.empty() && data.provenance.frameOfReferenceUid.empty())
        return fail(ErrorKind::Input, "the plan's CT does not say which examination it is of", source,
                    "phases are compared on DICOM series");
    const Result<ScanResult> scan = scanSource(source, progress.part(0.0, 0.1));
    if (!scan) return tl::unexpected(scan.error());
    const Result<Choice> chosen = choose(data.provenance, *scan, source, seriesUid, phase);
    if (!chosen) return tl::unexpected(chosen.error());
    const Result<ImportedVolume> volume =
        loadVolume(source, *scan, chosen->series, chosen->phase, progress.part(0.1, 0.3));
    if (!volume) return tl::unexpected(volume.error());
    const Result<RootModel> root = segmentRoot(*volume->ct, {}, progress.part(0.3, 0.7));
    if (!root) return tl::unexpected(within(root.error(), "segmentation of the other phase"));
    const Result<Landmarks> landmarks = findLandmarks(*volume->ct, *root, progress.part(0.7, 0.9));
    if (!landmarks) return tl::unexpected(within(landmarks.error(), "landmarks of the other phase"));
    progress.report(0.9, "measurements");
    MeasureOptions how = optionsOf(data.plan);
    how.doubts = rootDoubts(*volume->ct, *root, nullptr, *landmarks);
    const SeriesPhase& found = volume->series.phases[volume->phaseIndex];
    OtherPhase out{found.label,
                   volume->series.description,
                   volume->series.seriesUid,
                   found.percentRR,
                   *landmarks,
                   measure(*volume->ct, *root, *landmarks, how)};
    if (const auto reason = implausible(out.measurements))
        return fail(ErrorKind::Input, "the other phase's measurement is not plausible: " + *reason, source,
                    "plan on that phase and correct its hinge points");
    return out;
}

}  // namespace tavr
