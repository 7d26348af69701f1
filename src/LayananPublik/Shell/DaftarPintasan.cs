namespace LayananPublik.Shell;

/// <summary>
/// A key, or keys one after the other, that clicks the visible button whose data-pintas is <see cref="Tanda"/>; of several with one key the first whose button is there.
/// It can do nothing that a click may not.
/// </summary>
public sealed record Pintasan(string Tombol, string Tanda, string Arti)
{
    /// <summary>What gets the focus once it is there.</summary>
    public string? Lalu { get; init; }

    /// <summary>Holds on its own in a field too, and when single keys are switched off.</summary>
    public bool Selalu { get; init; }
}

/// <summary>Shortcuts of one place, as the help sheet shows them.</summary>
public sealed record KelompokPintasan(string Judul, IReadOnlyList<Pintasan> Isi);

/// <summary>The one table of shortcuts: the listener in the browser and the help sheet are made from it.</summary>
public static class DaftarPintasan
{
    /// <summary>Keys that move the focus from row to row; there is no button to click.</summary>
    public const string BarisBerikut = "baris-berikut", BarisSebelum = "baris-sebelum";

    /// <summary>Ticks the row that has the focus; it may have to call for the ticks first.</summary>
    public const string PilihBaris = "pilih-baris";

    public static readonly IReadOnlyList<KelompokPintasan> Semua =
    [
        new("Di mana saja",
        [
            new("ctrl+k", "cari", "Cari, atau pergi ke halaman") { Selalu = true },
            new("?", "bantuan", "Lembar ini"),
            new("g m", "ke-meja", "Ke Meja"), new("g p", "ke-antrean", "Ke antrean permohonan (dari Meja)"), new("g s", "ke-surat", "Ke Surat"), new("g d", "ke-dasbor", "Ke Dasbor"), new("g a", "ke-aduan", "Ke Aduan")
        ]),
        new("Daftar",
        [
            new("j", BarisBerikut, "Baris berikutnya; Enter membuka"), new("k", BarisSebelum, "Baris sebelumnya"), new("/", "cari-daftar", "Cari di daftar ini"),
            new("x", PilihBaris, "Centang baris ini, untuk mengubah banyak sekaligus"), new("escape", "selesai-pilih", "Selesai mencentang"), new("v", "pilih-banyak", "Mulai atau selesai mencentang")
        ]),
        new("Berkas yang terbuka",
        [
            new("s", "terima", "Sesuai: terima berkas"), new("t", "tolak", "Tolak berkas, lalu angka 1 sampai 9 memilih alasan"), new("n", "berkas-lanjut", "Berkas berikutnya"), new("p", "berkas-lalu", "Berkas sebelumnya"),
            new("c", "cocok-sisanya", "Data yang tersisa cocok dengan berkas"), new("m", "minta-perbaikan", "Minta perbaikan data yang tidak cocok"), new("b", "baca-kartu", "Baca kartu, bila terpasang"),
            .. Enumerable.Range(1, 9).Select(i => new Pintasan($"{i}", $"alasan-{i}", $"Alasan ke-{i}")),
            new("ctrl+enter", "kirim-tolak", "Kirim penolakan") { Selalu = true }
        ]),
        new("Percakapan",
        [
            new("a", "ambil", "Ambil percakapan"), new("r", "balas", "Tulis balasan") { Lalu = "tulis" }, new("n", "catat", "Tulis catatan untuk rekan") { Lalu = "tulis" }, new("e", "lepaskan", "Kembalikan ke asisten"),
            new("t", "tugaskan", "Tugaskan atau serahkan"), new("l", "pilah", "Beri label (Tab ke label, Enter memasang)") { Lalu = "pilah-label" }, new("z", "pilah", "Tunda percakapan") { Lalu = "pilah-tunda" }
        ]),
        new("Permohonan",
        [
            new("i", "ambil-permohonan", "Ambil permohonan"), new("b", "buka-berkas", "Buka berkas pertama yang belum diperiksa"), new("w", "kembalikan", "Kembalikan ke warga untuk dilengkapi"), new("y", "setujui", "Setujui"),
            new("ctrl+enter", "lanjut", "Jalankan yang ditanyakan") { Selalu = true }
        ]),
        // Keys that no scanner types: the focus may stand in the box for codes.
        new("Antrean di ruang tunggu",
        [
            new("f2", "antre-panggil", "Panggil berikutnya (yang sedang dilayani selesai)") { Selalu = true }, new("f4", "antre-ulang", "Panggil ulang") { Selalu = true },
            new("f8", "antre-mulai", "Mulai melayani") { Selalu = true }, new("f9", "antre-selesai", "Selesai") { Selalu = true }
        ])
    ];

    public static IEnumerable<Pintasan> Rata => Semua.SelectMany(k => k.Isi);
}
