#pragma once
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

#include <memory>
#include <mutex>

namespace tavr {

using RootPtr = std::shared_ptr<const RootModel>;

/// True if a person has changed the segmentation: it is then not the automatic one that is measured.
bool edited(const Plan& plan);

/// The root that a plan is measured on: the automatic one, or the one by hand, with the plan's strokes. Null: neither.
/// The same root (no copy) where nothing was edited. Errors (Input): see buildHandRoot(). Cost: its parts'.
Result<RootPtr> workingRoot(const VolumePtr& ct, const RootPtr& automatic, const Plan& plan,
                            const Progress& progress = {});

/// Makes working roots one after the other and remembers the last few (about 30 MB each): a new stroke costs that
/// stroke, an undo nothing. Thread-safe.
class RootMaker {
public:
    RootMaker(VolumePtr ct, RootPtr automatic) : ct_(std::move(ct)), automatic_(std::move(automatic)) {}

    /// The plan's root if it is at hand.
    std::optional<RootPtr> known(const Plan& plan) const;
    Result<RootPtr> make(const Plan& plan, const Progress& progress = {});

private:
    struct Made {
        std::optional<HandRoot> hand;
        std::vector<MaskEdit> edits;
        RootPtr root;
        std::string origin;  ///< RootModel::byHand before any stroke
    };
    Made start(const Plan& plan) const;
    void remember(Made made);

    VolumePtr ct_;
    RootPtr automatic_;
    mutable std::mutex lock_;
    std::vector<Made> made_;  ///< the newest last
};

}  // namespace tavr
