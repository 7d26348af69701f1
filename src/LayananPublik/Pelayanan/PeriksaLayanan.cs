using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>The one judge of a service: the start asks it about katalog.json, the desk before it saves, the editor while it is typed into.</summary>
public static partial class PeriksaLayanan
{
    public const int SyaratTerbanyak = 20, FieldTerbanyak = 30, AliasTerbanyak = 30, OpsiTerbanyak = 30;
    const int PanjangNama = 160, PanjangCatatan = 300, PanjangAlinea = 1500;

    // Words that open something else, so that no service may be called by them.
    static readonly string[] KodeTerpakai = ["MENU", "PAKET", "STATUS", "PETUGAS", "BARU", HakData.Kode];
    static readonly string[] KataPerintah = ["menu", "status", "petugas", "batal", "ya", "tidak", "lanjut", "stop", "selesai", "paket", "halo"];

    /// <summary>Every finding about a service that stands, or is to stand, in the catalogue beside the others.</summary>
    /// <param name="bawahan">Services that units below have for themselves: their numbers and words count too.</param>
    public static IReadOnlyList<Temuan> Temukan(Katalog k, LayananKatalog l, IReadOnlyList<LayananKatalog>? bawahan = null)
    {
        var lain = k.Layanan.Concat(bawahan ?? []).Where(x => !Sama(x.Kode, l.Kode)).ToList();
        var dikenal = l.Rincian.FieldKelompok.All(k.KelompokField.ContainsKey);
        return
        [
            .. Sebutan(l, lain), .. Tempat(k, l, lain), .. Alias(l, lain), .. Ketentuan(l),
            .. l.Rincian.FieldKelompok.Where(g => !k.KelompokField.ContainsKey(g)).Select(g => new Temuan("kelompok", $"Kelompok isian {g} tidak ada.")),
            .. Berulang(l.Rincian.FieldKelompok).Select(g => new Temuan("kelompok", $"Kelompok isian {g} dipakai lebih dari sekali.")),
            .. PeriksaSyarat.Temukan(l.Rincian, dikenal ? k.FieldUntuk(l.Rincian) : l.Rincian.Field),
            .. dikenal ? [.. PeriksaField.Temukan(k, l.Rincian), .. PeriksaSurat.Temukan(l, [.. k.FieldUntuk(l.Rincian)])] : Kosong,
        ];
    }

    /// <summary>Meta's limits of one list row.</summary>
    public static IEnumerable<Temuan> Baris(string judul, string deskripsi) =>
    [
        .. judul.Length is 0 or > PeriksaKatalog.PanjangJudulWa ? [new("judul", $"Judul WhatsApp harus 1-{PeriksaKatalog.PanjangJudulWa} karakter.")] : Kosong,
        .. deskripsi.Length > PeriksaKatalog.PanjangDeskripsiWa ? [new("deskripsi", $"Deskripsi WhatsApp paling panjang {PeriksaKatalog.PanjangDeskripsiWa} karakter.")] : Kosong,
        .. Bersih(judul) ? Kosong : [new("judul", "Judul WhatsApp ditulis dalam satu baris.")],
        .. Bersih(deskripsi) ? Kosong : [new("deskripsi", "Deskripsi WhatsApp ditulis dalam satu baris.")],
    ];

    static IEnumerable<Temuan> Sebutan(LayananKatalog l, IReadOnlyList<LayananKatalog> lain)
    {
        if (!PolaKode().IsMatch(l.Kode)) yield return new("kode", "Kode layanan 2 sampai 30 huruf besar, angka, atau tanda hubung, contoh SK-USAHA.");
        if (KodeTerpakai.Contains(l.Kode)) yield return new("kode", $"Kode {l.Kode} dipakai menu WhatsApp. Pilih kode lain.");
        if (l.Nama.Trim().Length is < 3 or > PanjangNama || !Bersih(l.Nama)) yield return new("nama", $"Isi nama layanan, 3 sampai {PanjangNama} huruf dalam satu baris.");
        if (l.NomorMenu is < 1 or > 999) yield return new("nomor", "Nomor menu 1 sampai 999.");
        else if (lain.FirstOrDefault(x => x.NomorMenu == l.NomorMenu) is { } kembar) yield return new("nomor", $"Nomor {l.NomorMenu} sudah dipakai {kembar.Nama}.");
        foreach (var salah in Baris(l.JudulWa, l.DeskripsiWa)) yield return salah;
        if (lain.FirstOrDefault(x => Sama(x.JudulWa, l.JudulWa)) is { } serupa) yield return new("judul", $"Judul yang sama dipakai {serupa.Nama}; warga sulit membedakannya.", Peringatan: true);
    }

    static IEnumerable<Temuan> Tempat(Katalog k, LayananKatalog l, IReadOnlyList<LayananKatalog> lain)
    {
        if (l.Kategori.Length == 0 || l.Kategori == l.Kode) yield break;
        if (k.Kategori.FirstOrDefault(x => x.Kode == l.Kategori) is not { } kategori) yield return new("kategori", $"Kategori {l.Kategori} tidak ada di menu.");
        else if (l.Aktif && 1 + lain.Count(x => x.Aktif && x.Kategori == l.Kategori && k.Layanan.Contains(x)) is > PeriksaKatalog.BarisPerDaftar and var jumlah)
            yield return new("kategori", $"Kategori {kategori.Judul} menjadi {jumlah} layanan; WhatsApp menerima paling banyak {PeriksaKatalog.BarisPerDaftar} baris. Pindahkan atau matikan satu.");
    }

    static IEnumerable<Temuan> Alias(LayananKatalog l, IReadOnlyList<LayananKatalog> lain)
    {
        if (l.Rincian.Alias.Count > AliasTerbanyak) yield return new("alias", $"Kata kunci paling banyak {AliasTerbanyak}.");
        var milik = lain.SelectMany(x => x.Rincian.Alias.Append(x.Kode).Select(a => (Kata: Pemahaman.Polos(a), x.Nama))).DistinctBy(x => x.Kata).ToDictionary(x => x.Kata, x => x.Nama);
        foreach (var (a, polos) in l.Rincian.Alias.Select(a => (a, Pemahaman.Polos(a))))
        {
            if (polos.Length is < 2 or > 60) yield return new("alias", $"Kata kunci \"{a}\" harus 2 sampai 60 huruf.");
            else if (KataPerintah.Contains(polos)) yield return new("alias", $"Kata kunci \"{a}\" sudah berarti lain di percakapan.");
            else if (milik.TryGetValue(polos, out var nama)) yield return new("alias", $"Kata kunci \"{a}\" sudah menunjuk {nama}.");
            else if (polos.Length < 4 && polos.All(char.IsDigit)) yield return new("alias", $"Kata kunci \"{a}\" hanya angka; angka sudah berarti nomor menu.");
        }
        foreach (var ganda in Berulang(l.Rincian.Alias.Select(Pemahaman.Polos))) yield return new("alias", $"Kata kunci \"{ganda}\" ditulis dua kali.");
    }

    static IEnumerable<Temuan> Ketentuan(LayananKatalog l)
    {
        var r = l.Rincian;
        if (l.JenisHasil == JenisHasil.HakData || !Enum.IsDefined(l.JenisHasil)) yield return new("jenis", "Pilih jenis hasil layanan ini.");
        if (r.Sla.Nilai is < 0 or > 365 || r.Sla is { Nilai: 0, Satuan: not Kantor.SatuanSla.HariKerja }) yield return new("sla", "Janji waktu diisi 1 sampai 365; 0 hari kerja berarti hari yang sama.");
        if (r.Biaya.Rupiah is < 0 or > 100_000_000) yield return new("biaya", "Biaya 0 sampai Rp100.000.000.");
        else if (r.Biaya.Rupiah > 0 && l.JenisHasil == JenisHasil.TeruskanDukcapil) yield return new("biaya", "Dokumen kependudukan tidak dipungut biaya (UU 24/2013). Isi 0.");
        else if (r.Biaya.Rupiah > 0 && r.Biaya.Catatan.Trim().Length < 10) yield return new("biaya", "Sebutkan dasar hukum biaya ini pada catatan, misalnya nomor perda.");
        if (r.Biaya.Catatan.Length > PanjangCatatan || !Bersih(r.Biaya.Catatan)) yield return new("biaya", $"Catatan biaya paling panjang {PanjangCatatan} huruf dalam satu baris.");
        if (r.Penerbit.Trim().Length is 0 or > 120) yield return new("penerbit", "Isi siapa yang menerbitkan hasilnya.");
        if ((l.JenisHasil == JenisHasil.SuratKantor) != (r.Penandatangan is not null)) yield return new("penanda", "Penanda tangan ditulis hanya untuk surat kantor.");
        if (r.Penandatangan is { } p && (p.Utama is not ("LURAH" or "CAMAT") || p.Mengetahui.Any(m => m != "CAMAT") || p.Utama == "CAMAT" && p.Mengetahui.Count > 0 || p.Pengganti.Count > 6))
            yield return new("penanda", "Penanda tangan adalah lurah atau camat; surat lurah boleh diketahui camat.");
        if (!PolaKlasifikasi().IsMatch(r.Klasifikasi.Kode)) yield return new("klasifikasi", "Kode klasifikasi berupa angka bertitik, contoh 400.12.2.1.");
        if (r.Klasifikasi.Uraian.Length > PanjangNama || r.Klasifikasi.Retensi.Length > PanjangNama) yield return new("klasifikasi", $"Uraian dan retensi paling panjang {PanjangNama} huruf.");
        if (r.Aturan.Count > 20 || r.Aturan.Any(a => a.Length is 0 or > PanjangCatatan)) yield return new("aturan", $"Catatan petugas paling banyak 20 baris, masing-masing paling panjang {PanjangCatatan} huruf.");
        if (r.Formulir.Count > 10 || r.Formulir.Any(f => f.Length is 0 or > 60)) yield return new("formulir", "Formulir paling banyak 10, masing-masing paling panjang 60 huruf.");
        if (r.PdpSpesifik.Count > 10 || r.PdpSpesifik.Any(f => f.Length is 0 or > 60)) yield return new("pdp", "Data spesifik paling banyak 10, masing-masing paling panjang 60 huruf.");
    }

    internal static bool Bersih(string teks) => !teks.Any(char.IsControl);

    internal static bool Sama(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    internal static IEnumerable<string> Berulang(IEnumerable<string> nilai) =>
        nilai.GroupBy(x => x, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

    internal static int PanjangParagraf => PanjangAlinea;

    static readonly Temuan[] Kosong = [];

    [GeneratedRegex(@"^[A-Z][A-Z0-9-]{1,29}\z")]
    private static partial Regex PolaKode();

    [GeneratedRegex(@"^[0-9]{3}(\.[0-9]{1,3}){0,6}\z")]
    private static partial Regex PolaKlasifikasi();
}
