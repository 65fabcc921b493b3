//! A message file that is new is built in: no source names it.

fn main() {
    println!("cargo::rerun-if-changed=messages");
}
