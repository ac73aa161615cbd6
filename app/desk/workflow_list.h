#pragma once
#include "app/presentation/workflow.h"

#include <QListView>

namespace tavr {

/// The steps at the left: a coloured mark, the name, one line about the state.
class WorkflowList : public QListView {
    Q_OBJECT
public:
    explicit WorkflowList(WorkflowModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void stepChosen(tavr::Step step);
};

}  // namespace tavr
