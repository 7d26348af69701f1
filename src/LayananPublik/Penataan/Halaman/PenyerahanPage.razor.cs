using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class PenyerahanPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaPenyerahan meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    readonly HashSet<string> tautan = new(StringComparer.Ordinal);
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<KeyValuePair<string, string>> jenis = [];
    IReadOnlyList<KunciPublik> kunci = [];
    AturanPenyerahan? isi;
    int? termuat;
    bool ikut, tersimpan, bukaPin, ingatkan, dialog;
    int hari, unduh;
    PenjagaTautan penjaga;
    string? galat;
    string alasan = "";

    protected override async Task BacaAsync(LayananDb db)
    {
        (unit, kunci) = (await db.PohonUnitAsync(Admin, Selesai), await db.KunciPublikAsync(Selesai));
        if (termuat == UnitId || unit.FirstOrDefault(u => u.Id == UnitId) is not { } ini) return;
        var (id, jalur) = (UnitId, await db.UnitKerja.Where(u => u.Id == UnitId).Select(u => u.Jalur).SingleAsync(Selesai));
        jenis = [.. (await db.NamaSuratAsync(Selesai)).GroupBy(j => j.Key).Select(g => g.Last()).OrderBy(j => j.Value, StringComparer.Ordinal)];
        Isi(await db.AturanPenyerahanAsync(jalur, Selesai));
        ikut = ini.IndukId is not null && !await db.PenyerahanUnit.AnyAsync(a => a.UnitKerjaId == id, Selesai);
        (termuat, galat, tersimpan) = (id, null, false);
    }

    void Isi(AturanPenyerahan a)
    {
        (isi, hari, unduh, penjaga, bukaPin, ingatkan) = (a, a.TautanHari, a.TautanUnduh, a.Penjaga, a.BukaDenganPin, a.IngatkanBelumDibaca);
        tautan.Clear();
        tautan.UnionWith(a.LewatTautan);
    }

    void Tandai(string kode, bool pilih)
    {
        if (pilih) tautan.Add(kode);
        else tautan.Remove(kode);
    }

    async Task SimpanAsync()
    {
        var baru = isi! with { TautanHari = hari, TautanUnduh = unduh, Penjaga = penjaga, BukaDenganPin = bukaPin, IngatkanBelumDibaca = ingatkan, LewatTautan = [.. tautan.Order(StringComparer.Ordinal)] };
        var hasil = await LaluMuat(meja.AturAsync(UnitId, Admin, baru, Selesai));
        (galat, tersimpan) = (hasil.Penolakan, hasil.Berhasil);
        if (hasil.Berhasil) (isi, ikut) = (baru, false);
    }

    Task<Hasil> GantiAsync() => LaluMuat(meja.GantiKunciAsync(Admin, alasan, Selesai));
}
