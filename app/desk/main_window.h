#pragma once
#include "app/desk/case_panel.h"
#include "app/desk/case_views.h"
#include "app/desk/edit_bar.h"
#include "app/desk/edit_mode.h"
#include "app/desk/language.h"
#include "app/presentation/case_session.h"

#include <QMainWindow>
#include <QMessageBox>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QToolBar;
class QToolButton;

namespace tavr {

/// The desktop application's window: it wires the session to the views, tables and menus and owns no state of the plan.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    struct Options {
        bool safeGraphics = false;  ///< no OpenGL driver is touched: pictures come from the software renderer
        QString language;           ///< empty: Language::preferred()
    };
    explicit MainWindow(const Options& options);

    CaseSession& session() { return session_; }
    CaseViews& views() { return *views_; }
    CasePanel& panel() { return *panel_; }
    EditBar& editBar() { return *editBar_; }
    EditMode& editMode() { return *editMode_; }
    void setEditing(bool on);

    /// A study folder, or any source that the importer takes.
    void openPath(const QString& path);
    /// Scans, lets the user choose where there is a choice, and plans into `studyFolder` (empty: asks).
    void openSource(const QString& source, const QString& studyFolder = {});
    void setLanguage(const QString& code);

public Q_SLOTS:
    void chooseFolder();
    void chooseImage();
    void chooseStudy();
    void demoPatient();
    void chooseReport();
    void chooseExport();
    void chooseAccessScan();
    void chooseOtherPhase();
    void about();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    struct Entry {
        QAction* action;
        const char* text;  ///< English source text
    };
    QAction* add(QMenu* menu, const char* text, const QKeySequence& keys, std::function<void()> then);
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makePlanMenu();
    void makeHelpMenu();
    void makeToolBar();
    void makeCentre(const Options& options);
    void makeStatusBar();
    void connectSession();
    void retranslate();
    void updateActions();
    void updateTitle();

    void showFailure(const QString& text);
    void offerRecovery(int changes);
    void showExported(const QString& folder, int files, const QStringList& skipped);
    void continueWith(const QString& source, const ScanResult& scan);
    void jumpTo(Step step);
    /// Runs `then` at once, or after the user has decided about unsaved changes.
    void whenSafe(std::function<void()> then);
    QString askStudyFolder(const QString& suggestion);
    QString lastFolder() const;
    void rememberFolder(const QString& path);
    QMessageBox* ask(const QString& text, QMessageBox::StandardButtons buttons);

    CaseSession session_;
    WorkflowModel workflow_;
    Language language_;
    CaseViews* views_ = nullptr;
    CasePanel* panel_ = nullptr;
    EditBar* editBar_ = nullptr;
    EditMode* editMode_ = nullptr;
    QLabel *studyName_ = nullptr, *researchOnly_ = nullptr, *hover_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QToolButton* cancel_ = nullptr;
    QToolBar* toolBar_ = nullptr;
    std::vector<Entry> entries_;
    std::vector<std::pair<QMenu*, const char*>> menus_;
    QAction *save_ = nullptr, *undo_ = nullptr, *redo_ = nullptr, *report_ = nullptr, *export_ = nullptr,
            *close_ = nullptr;
    QAction *annulus_ = nullptr, *standard_ = nullptr, *threeCusp_ = nullptr, *overlap_ = nullptr, *volume_ = nullptr;
    QAction* edit_ = nullptr;
    QAction *seedAorta_ = nullptr, *seedLv_ = nullptr, *again_ = nullptr;
    QAction *access_ = nullptr, *accessScan_ = nullptr, *otherPhase_ = nullptr, *heart_ = nullptr;
    QAction *openFolder_ = nullptr, *openImage_ = nullptr, *openStudy_ = nullptr, *demo_ = nullptr;
    SegmentOptions seeds_;
    QString pendingStudy_;
};

}  // namespace tavr
