#pragma once
#include "planning/job/plan_job.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tavr {

/// One point of the history: the plan with everything that was derived from it.
struct CaseState {
    Plan plan;
    std::vector<SizingRow> sizing;
    std::vector<ImplantAssessment> implants;
    std::optional<RedoAssessment> redo;
    bool derived = true;  ///< measurements, sizing, risk and redo belong to this plan; false: a worker owes them
};

/// Undo and redo as a row of values: no inverse commands, so an undone state is bit for bit what stood there before.
class PlanHistory {
public:
    using Id = std::uint64_t;

    void reset(CaseState state);
    bool empty() const { return entries_.empty(); }
    const CaseState& current() const;
    Id currentId() const;

    /// Adds a state after the current one and forgets what was undone. Two neighbours with the same non-empty
    /// `mergeKey` become one step (a spin box held down is one undo).
    void push(CaseState state, std::string text, std::string mergeKey = {});
    /// Fills in what a worker derived for state `id`; false when that state is no longer in the history.
    bool amend(Id id, const std::function<void(CaseState&)>& change);

    bool canUndo() const { return index_ > 0; }
    bool canRedo() const { return index_ + 1 < entries_.size(); }
    std::string undoText() const;  ///< the label of the step that undo takes back; empty if none
    std::string redoText() const;
    void undo();
    void redo();

private:
    struct Entry {
        Id id = 0;
        CaseState state;
        std::string text, mergeKey;
    };
    std::vector<Entry> entries_;
    std::size_t index_ = 0;
    Id next_ = 1;
};

}  // namespace tavr
