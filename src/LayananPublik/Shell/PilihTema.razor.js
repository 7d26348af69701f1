const akar = document.documentElement;

export function terpilih() {
    return akar.dataset.tema ?? "";
}

// The cookie lets the server paint the next page in these colours from the start.
export function pilih(tema) {
    if (tema) akar.dataset.tema = tema;
    else delete akar.dataset.tema;
    document.cookie = `tema=${tema}; path=/; samesite=lax; max-age=${tema ? 31536000 : 0}`;
}
