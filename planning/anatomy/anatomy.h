#pragma once
#include "core/base/progress.h"
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

#include <array>
#include <memory>
#include <optional>

namespace tavr {

/// Hinge points, commissures, ostia with lower edges, STJ centre, septal crest; each with a confidence and a sigma.
/// Errors (Input) name the landmark that could not be found and what the user can do ("place it by hand").
Result<Landmarks> findLandmarks(const Volume& ct, const RootModel& root, const Progress& progress);

/// Left, right: the ostia's centres, LPS mm; empty while not found.
std::array<std::optional<Vec3>, 2> ostiaOf(const Landmarks& landmarks);

struct MeasureOptions {
    bool intervals = true;   ///< false: values only, for dragging (target: < 50 ms)
    int perturbations = 24;  ///< samples of the hinge and edge perturbation behind each interval
    CalciumThreshold calcium;
    double lvotOffsetMm = 4.0;  ///< below the annulus plane
    bool bicuspid = false;  ///< measures the set of docs/definitions.md, Bicuspid, as well
    Sievers sievers = Sievers::NotStated;
    std::vector<RootDoubt> doubts;  ///< said among the notes
};
/// The options that a plan asks for: its calcium threshold and its morphology.
MeasureOptions optionsOf(const Plan& plan);

/// Everything of docs/definitions.md that this root allows. Pure: same input, same output. Never fails as a whole: a
/// quantity that cannot be measured is missing with its reason.
Measurements measure(const Volume& ct, const RootModel& root, const Landmarks& landmarks,
                     const MeasureOptions& options = {});

struct CalciumCloud;

/// The same root measured again and again while a landmark is dragged, without intervals: what no landmark moves (the
/// calcium, three quarters of the work) is looked at once. One thread at a time.
class LiveMeasurer {
public:
    LiveMeasurer(VolumePtr ct, std::shared_ptr<const RootModel> root, MeasureOptions options);
    void prepare();  ///< what the first call would do first: about 100 ms
    /// Target: < 50 ms.
    Measurements at(const Landmarks& landmarks);

private:
    VolumePtr ct_;
    std::shared_ptr<const RootModel> root_;
    MeasureOptions options_;
    std::shared_ptr<const CalciumCloud> calcium_;
};

}  // namespace tavr
