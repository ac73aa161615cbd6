#include "planning/job/working_root.h"

#include "planning/segmentation/build_hand_root.h"
#include "planning/segmentation/mask_edits.h"

#include <fmt/format.h>

#include <algorithm>

namespace tavr {
namespace {

constexpr std::size_t kRemembered = 6;

/// What the report says of the strokes, after what it says of the root they were made on.
std::string editedText(const std::string& base, std::size_t strokes) {
    const std::string text = fmt::format("edited by hand ({} {})", strokes, strokes == 1 ? "stroke" : "strokes");
    return base.empty() ? text : base + "; " + text;
}

}  // namespace

bool edited(const Plan& plan) {
    return plan.handRoot || !plan.edits.empty();
}

Result<RootPtr> workingRoot(const VolumePtr& ct, const RootPtr& automatic, const Plan& plan, const Progress& progress) {
    return RootMaker(ct, automatic).make(plan, progress);
}

/// The remembered root that has most of the plan's strokes in front; the automatic one or none has none of them.
RootMaker::Made RootMaker::start(const Plan& plan) const {
    const std::lock_guard hold(lock_);
    Made best{std::nullopt, {}, plan.handRoot ? nullptr : automatic_, {}};
    for (const Made& made : made_) {
        if (made.hand != plan.handRoot || made.edits.size() > plan.edits.size()) continue;
        if (best.root && made.edits.size() < best.edits.size()) continue;
        if (std::equal(made.edits.begin(), made.edits.end(), plan.edits.begin())) best = made;
    }
    return best;
}

std::optional<RootPtr> RootMaker::known(const Plan& plan) const {
    if (!edited(plan)) return automatic_;
    const Made at = start(plan);
    if (at.root && at.edits.size() == plan.edits.size()) return at.root;
    return std::nullopt;
}

void RootMaker::remember(Made made) {
    const std::lock_guard hold(lock_);
    std::erase_if(made_, [&](const Made& m) { return m.hand == made.hand && m.edits == made.edits; });
    made_.push_back(std::move(made));
    if (made_.size() > kRemembered) made_.erase(made_.begin());
}

Result<RootPtr> RootMaker::make(const Plan& plan, const Progress& progress) {
    if (!edited(plan)) return automatic_;
    if (!ct_) return fail(ErrorKind::Input, "the study holds no CT", "segmentation", "import one first");
    Made at = start(plan);
    if (!at.root && plan.handRoot) {
        Result<RootModel> built = buildHandRoot(*ct_, *plan.handRoot, progress);
        if (!built) return tl::unexpected(built.error());
        at = {plan.handRoot, {}, std::make_shared<const RootModel>(std::move(*built)), {}};
        at.origin = at.root->byHand;
        remember(at);
    }
    if (!at.root)
        return fail(ErrorKind::Input, "strokes without a segmentation", "segmentation", "build a root by hand");
    if (at.edits.size() < plan.edits.size()) {
        const std::vector<MaskEdit> rest(plan.edits.begin() + std::ssize(at.edits), plan.edits.end());
        RootModel root = applyEdits(*at.root, *ct_, rest);
        root.byHand = editedText(at.origin, plan.edits.size());
        at = {plan.handRoot, plan.edits, std::make_shared<const RootModel>(std::move(root)), at.origin};
    }
    remember(at);
    return at.root;
}

}  // namespace tavr
