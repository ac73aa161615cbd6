#include "app/desk/style.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace tavr {
namespace {

const char* const kSheet = R"(
QMainWindow, QDialog { background: #1b1f24; }
QMenuBar, QMenu, QToolBar, QStatusBar { background: #20252b; color: #dfe3e8; }
QMenuBar::item:selected, QMenu::item:selected { background: #2f6f94; }
QMenu::separator { height: 1px; background: #363d46; margin: 4px 8px; }
QToolBar { border: 0; border-bottom: 1px solid #14171b; spacing: 2px; padding: 3px 6px; }
QToolButton { border: 0; border-radius: 3px; padding: 5px 9px; color: #dfe3e8; }
QToolButton:hover { background: #2c333c; }
QToolButton:checked { background: #2f6f94; color: white; }
QToolButton:disabled { color: #6a727c; }
QStatusBar { border-top: 1px solid #14171b; }
QStatusBar::item { border: 0; }
QTabWidget::pane { border: 0; background: #1b1f24; }
QToolButton#tabButton { border-radius: 0; color: #9aa4af; padding: 6px 4px; border-bottom: 2px solid transparent; }
QToolButton#tabButton:checked { background: transparent; color: white; border-bottom: 2px solid #3aa0d8; }
QTableView { background: #1b1f24; alternate-background-color: #1f242a; border: 0; gridline-color: transparent; selection-background-color: #2b5f7f; selection-color: white; }
QHeaderView::section { background: #20252b; color: #9aa4af; border: 0; border-bottom: 1px solid #14171b; padding: 5px 6px; }
QListView { background: #1b1f24; border: 0; }
QPushButton { background: #2c333c; border: 1px solid #3b444f; border-radius: 3px; padding: 5px 12px; color: #dfe3e8; }
QPushButton:hover { background: #353e49; }
QPushButton:disabled { color: #6a727c; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid #6a727c; border-radius: 3px; background: #14171b; }
QCheckBox::indicator:checked { background: #ffc14d; border-color: #ffc14d; }
QCheckBox::indicator:disabled { border-color: #3b444f; }
QProgressBar { background: #14171b; border: 0; border-radius: 2px; height: 8px; text-align: center; color: transparent; }
QProgressBar::chunk { background: #3aa0d8; border-radius: 2px; }
QLabel#researchOnly { color: #ffc14d; font-weight: 600; padding: 0 10px; }
QLabel#notice { background: rgba(12, 14, 16, 170); color: #ffc14d; border-radius: 3px; padding: 2px 6px; }
QLabel#caption { color: #9aa4af; }
QToolTip { background: #2a3038; color: #eef1f4; border: 1px solid #454f5b; padding: 4px; }
QSplitter::handle { background: #14171b; }
)";

QPalette darkPalette() {
    QPalette palette;
    const QColor window(0x1b, 0x1f, 0x24), base(0x14, 0x17, 0x1b), text(0xdf, 0xe3, 0xe8), dim(0x6a, 0x72, 0x7c);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x1f, 0x24, 0x2a));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, QColor(0x2c, 0x33, 0x3c));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, QColor(0x2a, 0x30, 0x38));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Highlight, QColor(0x2b, 0x5f, 0x7f));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xbd, 0xea));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    return palette;
}

}  // namespace

void applyStyle(QApplication& app) {
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setPalette(darkPalette());
    app.setStyleSheet(QLatin1String(kSheet));
}

QColor toneColour(Tone tone) {
    switch (tone) {
        case Tone::Normal:
            return {0xdf, 0xe3, 0xe8};
        case Tone::Good:
            return {0x7d, 0xd3, 0x8b};
        case Tone::Caution:
            return {0xff, 0xc1, 0x4d};
        case Tone::Bad:
            return {0xff, 0x7b, 0x72};
        case Tone::Muted:
            return {0x86, 0x90, 0x9b};
    }
    return {};
}

QColor stateColour(StepState state) {
    switch (state) {
        case StepState::Pending:
            return {0x4a, 0x53, 0x5e};
        case StepState::Running:
            return {0x3a, 0xa0, 0xd8};
        case StepState::Done:
            return toneColour(Tone::Good);
        case StepState::NeedsReview:
            return toneColour(Tone::Caution);
        case StepState::Failed:
            return toneColour(Tone::Bad);
    }
    return {};
}

QColor toQColor(Rgb colour) {
    return {colour.r, colour.g, colour.b};
}

}  // namespace tavr
