export function buka(kotak) {
    if (!kotak.open) kotak.showModal();
}

export function tutup(kotak) {
    if (kotak.open) kotak.close();
}
