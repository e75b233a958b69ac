//! Pages per role, sessions, forms, notices and the background clock. What it is not: rules (the core decides), SQL (the
//! store keeps), or a reader of the environment, the clock or the random source: the binary hands those in.
//!
//! A page's way: the guard looks at the request, [`Frame`] says who reads in which language, the handler loads what it
//! shows and returns a template. A form's way: the same, then fields become a command, and [`App::run`] hands it to the
//! store.

mod act;
mod app;
mod asset;
mod demo;
mod door;
mod fault;
mod fields;
mod file;
mod firm;
pub mod forms;
mod frame;
mod guard;
mod health;
mod inbox;
mod key;
mod memory;
mod nav;
mod operator;
mod owner;
mod page;
mod part;
mod post;
mod project;
mod public;
mod router;
mod supervisor;
mod tried;
mod upload;
mod visitor;

pub use app::{App, Clock, Config, Dice, Turn};
pub use door::Identity;
pub use fault::Fault;
pub use forms::Fields;
pub use frame::{AsFirm, AsOperator, AsOwner, AsSupervisor, Frame, Fresh, Member};
pub use guard::network;
pub use page::{Answer, Page};
pub use part::{
    Choice, Deadline, Facts, Field, Form, Kind, Link, MoneyBar, Panel, Points, Slice, Step, StepState,
    Stepper,
};
pub use post::{Held, Mail, Smtp, Watch, deliver, settle, tick};
pub use router::router;
