#pragma once
#include "app/presentation/hand_root_draft.h"

#include <QObject>

namespace tavr {

class CaseSession;
class CaseViews;
class EditBar;

/// Editing by hand: turns what is drawn in the pictures into commands of the session.
class EditMode : public QObject {
    Q_OBJECT
public:
    EditMode(CaseSession& session, CaseViews& views, EditBar& bar, QObject* parent);

    bool active() const { return active_; }
    void setActive(bool on);
    const HandRootDraft& draft() const { return draft_; }

Q_SIGNALS:
    void failed(const QString& line);

private:
    void connectBar();
    void showBrush();
    void showDraft();
    void followCase();

    CaseSession& session_;
    CaseViews& views_;
    EditBar& bar_;
    HandRootDraft draft_;
    bool active_ = false;
};

}  // namespace tavr
