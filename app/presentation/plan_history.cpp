#include "app/presentation/plan_history.h"

#include "core/base/check.h"

#include <algorithm>

namespace tavr {

void PlanHistory::reset(CaseState state) {
    entries_.clear();
    entries_.push_back({next_++, std::move(state), {}, {}});
    index_ = 0;
}

const CaseState& PlanHistory::current() const {
    TAVR_CHECK(!entries_.empty());
    return entries_[index_].state;
}

PlanHistory::Id PlanHistory::currentId() const {
    TAVR_CHECK(!entries_.empty());
    return entries_[index_].id;
}

void PlanHistory::push(CaseState state, std::string text, std::string mergeKey) {
    TAVR_CHECK(!entries_.empty());
    entries_.resize(index_ + 1);
    const bool merge = index_ > 0 && !mergeKey.empty() && entries_.back().mergeKey == mergeKey;
    if (merge) entries_.pop_back();
    entries_.push_back({next_++, std::move(state), std::move(text), std::move(mergeKey)});
    index_ = entries_.size() - 1;
}

bool PlanHistory::amend(Id id, const std::function<void(CaseState&)>& change) {
    const auto entry = std::ranges::find(entries_, id, &Entry::id);
    if (entry == entries_.end()) return false;
    change(entry->state);
    return true;
}

std::string PlanHistory::undoText() const {
    return canUndo() ? entries_[index_].text : std::string();
}

std::string PlanHistory::redoText() const {
    return canRedo() ? entries_[index_ + 1].text : std::string();
}

void PlanHistory::undo() {
    TAVR_CHECK(canUndo());
    --index_;
    entries_[index_].mergeKey.clear();  // a step that was returned to is a step of its own
}

void PlanHistory::redo() {
    TAVR_CHECK(canRedo());
    ++index_;
}

}  // namespace tavr
