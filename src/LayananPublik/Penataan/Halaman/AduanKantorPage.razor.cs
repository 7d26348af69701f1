using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class AduanKantorPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaAduanKantor meja) : HalamanPengaturan(dbs, siaran)
{
    static readonly string[] Target = ["Verifikasi", "Tanggapan dinas", "Selesai: ringan", "Selesai: normatif", "Selesai: tanpa pengawasan", "Selesai: pengawasan", "Tutup bila warga diam"];
    static readonly (Peran Peran, string Sebut)[] Tangga = [(Peran.AdminAduan, "Pengelola aduan"), (Peran.Kasi, "Kasi"), (Peran.Camat, "Camat")];

    readonly Dictionary<string, string> teks = new(StringComparer.Ordinal);
    readonly int[] target = new int[7], persen = new int[3];
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<KategoriTampil> kategori = [];
    IReadOnlyList<PilihanNama> dinas = [];
    IReadOnlyList<PenerimaEskalasi> penerima = [];
    AturanAduan? isi;
    KategoriTampil? diubah;
    int? termuat;
    bool ikut, akar, tersimpan, publik, dialog, rahasia, aktif;
    int hari, dinasId, urutan;
    string kode = "", nama = "", darurat = "", kata = "";
    string? galat;

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (unit.FirstOrDefault(u => u.Id == UnitId) is not { } ini) return;
        var (id, jalur) = (UnitId, await db.UnitKerja.Where(u => u.Id == UnitId).Select(u => u.Jalur).SingleAsync(Selesai));
        (kategori, dinas, penerima) = (await db.KategoriKantorAsync(id, Admin, Selesai), await db.DinasKantorAsync(Admin, Selesai), await db.PenerimaEskalasiAsync(jalur, Selesai));
        akar = ini.IndukId is null;
        if (termuat == id) return;
        Isi(await db.AturanAduanAsync(jalur, Selesai));
        ikut = !akar && !await db.AduanUnit.AnyAsync(a => a.UnitKerjaId == id, Selesai);
        (termuat, galat, tersimpan) = (id, null, false);
    }

    void Isi(AturanAduan a)
    {
        (isi, publik, hari) = (a, a.Publik, a.TautanHari);
        ((int[])[a.PersenPeringatan, a.PersenKasi, a.PersenCamat]).CopyTo(persen, 0);
        foreach (var s in TeksAduan.Bawaan.Keys) teks[s] = string.Join('\n', a.Teks(s));
    }

    async Task SimpanAsync()
    {
        // What is as it was built in stays so, and follows the next version.
        var beda = teks.Select(t => (t.Key, Isi: (IReadOnlyList<string>)[.. t.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)])).Where(t => !t.Isi.SequenceEqual(TeksAduan.Bawaan[t.Key])).ToDictionary(t => t.Key, t => t.Isi);
        var baru = isi! with { Publik = publik, TautanHari = hari, PersenPeringatan = persen[0], PersenKasi = persen[1], PersenCamat = persen[2], TeksPerStatus = beda };
        var hasil = await LaluMuat(meja.AturAsync(UnitId, Admin, baru, Selesai));
        (galat, tersimpan) = (hasil.Penolakan, hasil.Berhasil);
        if (hasil.Berhasil) (isi, ikut) = (baru, false);
    }

    async Task IkutiAsync()
    {
        termuat = null;
        var hasil = await LaluMuat(meja.IkutiAtasanAsync(UnitId, Admin, Selesai));
        if (!hasil.Berhasil) (galat, termuat) = (hasil.Penolakan, UnitId);
    }

    async Task PakaiBawaanAsync() => galat = (await LaluMuat(meja.PakaiBawaanAsync(UnitId, Admin, Selesai))).Penolakan;

    void Ubah(KategoriTampil? k)
    {
        (diubah, dialog, kode) = (k, true, "");
        (nama, dinasId, rahasia, darurat, urutan, aktif) = (k?.Nama ?? "", k?.DinasId ?? 0, k?.Rahasia ?? false, k?.NomorDarurat ?? "", k?.Urutan ?? kategori.Count + 1, k?.Aktif ?? true);
        kata = string.Join(", ", k?.KataKunci ?? []);
        var t = k?.Target ?? TargetAduan.Bawaan;
        ((int[])[t.Verifikasi, t.Tanggapan, t.Ringan, t.Normatif, t.TanpaPengawasan, t.Pengawasan, t.Konfirmasi]).CopyTo(target, 0);
    }

    Task<Hasil> SimpanKategoriAsync()
    {
        var k = new IsianKategori(nama, dinasId == 0 ? null : dinasId, rahasia, darurat, [.. kata.Split(',', '\n')], new(target[0], target[1], target[2], target[3], target[4], target[5], target[6]), urutan, aktif);
        return LaluMuat(diubah is { } lama ? meja.UbahKategoriAsync(lama.Id, Admin, k, Selesai) : meja.TambahKategoriAsync(UnitId, Admin, kode, k, Selesai));
    }
}
