using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Who initials and signs which letters, and who stands in between two dates.</summary>
public sealed partial class SusunanTandaPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaTandaTangan meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    /// <summary>A step while it is being written.</summary>
    sealed class Langkahnya
    {
        public JenisLangkah Jenis { get; set; }
        public Jabatan Jabatan { get; set; }
        public TempatLangkah Tempat { get; set; }
        public BentukWewenang Bentuk { get; set; }
        public CaraTanda Cara { get; set; }

        public static Langkahnya Dari(LangkahSusunan l) => new() { Jenis = l.Jenis, Jabatan = l.Jabatan, Tempat = l.Tempat, Bentuk = l.Bentuk, Cara = l.Cara };

        public LangkahSusunan Jadi => Jenis == JenisLangkah.Paraf ? new(Jenis, Jabatan, Tempat) : new(Jenis, Jabatan, Tempat, Bentuk, Cara);
    }

    static readonly (string Nama, LangkahSusunan[] Langkah)[] Contoh =
    [
        ("Lurah sendiri", [new(JenisLangkah.TandaTangan, Jabatan.Lurah)]),
        ("Kasi dan sekretaris memaraf, lurah", [new(JenisLangkah.Paraf, Jabatan.Kasi), new(JenisLangkah.Paraf, Jabatan.Sekretaris), new(JenisLangkah.TandaTangan, Jabatan.Lurah)]),
        ("Sekretaris a.n. lurah", [new(JenisLangkah.TandaTangan, Jabatan.Sekretaris, Bentuk: BentukWewenang.AtasNama)]),
        ("Lurah a.n. camat", [new(JenisLangkah.TandaTangan, Jabatan.Lurah, Bentuk: BentukWewenang.AtasNama)]),
        ("Lurah, lalu mengetahui camat", [new(JenisLangkah.TandaTangan, Jabatan.Lurah), new(JenisLangkah.TandaTangan, Jabatan.Camat, TempatLangkah.Kecamatan)]),
    ];

    readonly List<Langkahnya> langkah = [];
    readonly HashSet<string> pilih = new(StringComparer.Ordinal);
    IReadOnlyList<BarisSusunan>? susunan;
    IReadOnlyList<BarisPelimpahan> pelimpahan = [];
    IReadOnlyList<BarisPejabat> pejabat = [];
    IReadOnlyList<JenisSurat> jenis = [];
    IReadOnlyList<BarisUnit> unit = [];
    Konfirmasi? konfirmasi;
    bool bukaSusunan, bukaLimpah, diubah;
    string kode = "", sebutan = "", alasan = "";
    int unitId, penerimaId;
    int? limpahId;
    Jabatan jabatan;
    BentukWewenang bentuk;
    DateOnly mulai;
    DateOnly? sampai;

    protected override async Task BacaAsync(LayananDb db)
    {
        (pelimpahan, pejabat) = (await db.DaftarPelimpahanAsync(Admin, Selesai), await db.DaftarPejabatAsync(Admin, Selesai));
        (jenis, unit) = (await db.JenisSuratAsync(Admin, Selesai), await db.PohonUnitAsync(Admin, Selesai));
        susunan = await db.DaftarSusunanAsync(Admin, Selesai);
    }

    string Nama(string kodeLayanan) => kodeLayanan.Length == 0 ? "Semua yang tidak diatur sendiri" : jenis.FirstOrDefault(j => j.Kode == kodeLayanan)?.Nama ?? kodeLayanan;

    static string Kalimat(LangkahSusunan l) => new[] { l }.Ringkas();

    void Pakai(IReadOnlyList<LangkahSusunan> dari)
    {
        langkah.Clear();
        langkah.AddRange(dari.Select(Langkahnya.Dari));
    }

    void BaruSusunan()
    {
        (kode, unitId, diubah, bukaSusunan) = ("", Admin.UnitKerjaId, false, true);
        Pakai(SusunanTanda.Bawaan);
    }

    // What the catalogue suggests for this kind.
    void Sarankan() => Pakai(jenis.FirstOrDefault(j => j.Kode == kode) is { Mengetahui: true } ? Contoh[^1].Langkah : SusunanTanda.Bawaan);

    void Ubah(BarisSusunan s)
    {
        (kode, unitId, diubah, bukaSusunan) = (s.KodeLayanan, s.UnitKerjaId, true, true);
        Pakai(s.Langkah);
    }

    Task<Hasil> SimpanSusunanAsync() => LaluMuat(meja.AturAsync(unitId, kode, Admin, [.. langkah.Select(l => l.Jadi)], Selesai));

    void BaruLimpah()
    {
        (limpahId, unitId, penerimaId, jabatan, bentuk) = (null, Admin.UnitKerjaId, 0, unit is [{ Jenis: JenisUnit.Kecamatan }, ..] ? Jabatan.Camat : Jabatan.Lurah, BentukWewenang.Plh);
        (mulai, sampai, sebutan, alasan, bukaLimpah) = (jam.HariIni, null, "", "", true);
        pilih.Clear();
    }

    void Ubah(BarisPelimpahan p)
    {
        (limpahId, unitId, penerimaId, jabatan, bentuk) = (p.Id, p.UnitKerjaId, p.PenerimaId, p.Jabatan, p.Bentuk);
        (mulai, sampai, sebutan, alasan, bukaLimpah) = (p.Mulai, p.Sampai, p.Sebutan ?? "", p.Alasan, true);
        pilih.Clear();
        pilih.UnionWith(p.Layanan);
    }

    void Tandai(string kodeLayanan, bool ya)
    {
        if (ya) pilih.Add(kodeLayanan);
        else pilih.Remove(kodeLayanan);
    }

    Task<Hasil> SimpanLimpahAsync()
    {
        var isi = new IsianPelimpahan(bentuk, mulai, sampai, [.. pilih.Order(StringComparer.Ordinal)], alasan, sebutan);
        return LaluMuat(limpahId is { } id ? meja.UbahAsync(id, Admin, isi, Selesai) : meja.LimpahkanAsync(unitId, jabatan, penerimaId, Admin, isi, Selesai));
    }
}
