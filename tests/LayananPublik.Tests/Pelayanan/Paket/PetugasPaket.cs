using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Officers at work on a bundle.</summary>
sealed class PetugasPaket(KantorUji kantor)
{
    static readonly Dictionary<string, string> Kartu = new()
    {
        ["nik"] = "3299015205909001", ["no_kk"] = "3299011212129002", ["tempat_lahir"] = "Contoh", ["jenis_kelamin"] = "Perempuan", ["agama"] = "Islam",
        ["status_kawin"] = "Belum Kawin", ["pekerjaan"] = "Wiraswasta", ["alamat"] = "Jalan Kenanga 12", ["kode_wilayah"] = "32.99.01.1001", ["pengantar_nomor"] = "12/RT/2026"
    };

    public JamUji Jam { get; } = new() { Kini = KantorUji.Sabtu };

    public MejaVerifikasi Meja => new(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, Jam, []);

    public Loket Loket => new(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, kantor.Segel, Jam);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<Permohonan> BacaAsync(int id)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return await db.Permohonan.Lengkap().SingleAsync(p => p.Id == id, Ct);
    }

    public async Task TerimaSemuaAsync(Permohonan p)
    {
        foreach (var b in (await BacaAsync(p.Id)).Berkas.Where(b => b.Putusan == Putusan.Belum)) Assert.Null((await Meja.TerimaBerkasAsync(b.Id, kantor.Hendra, Ct)).Penolakan);
    }

    /// <summary>Types what only the cards say: of the applicant, and of whomever else a document is made for.</summary>
    public async Task LengkapiDataAsync(Permohonan p)
    {
        foreach (var (nama, nilai) in Kartu) Assert.True((await Loket.UbahFieldAsync(p.Id, kantor.Rina, nama, nilai, Ct)).Penolakan is null or "Isian itu tidak ada pada layanan ini.", nama);
        var lengkap = await BacaAsync(p.Id);
        foreach (var b in lengkap.Butir)
            foreach (var f in b.FieldKurang())
                Assert.Null((await Loket.UbahFieldAsync(p.Id, kantor.Rina, $"{b.Kunci}.{f.Name}", f.Type == TipeField.Nik ? "3299015205909001" : f.Type == TipeField.Orang ? "Budi Saputra" : "Contoh", Ct)).Penolakan);
    }

    /// <summary>Approves a document, passes it on, and takes in what Dukcapil made.</summary>
    public async Task HasilAsync(Butir b)
    {
        Assert.Null((await Meja.SetujuiAsync(b.Id, kantor.Hendra, Ct)).Penolakan);
        Assert.Null((await Meja.TeruskanAsync(b.Id, kantor.Rina, "Manifes 7", Ct)).Penolakan);
        Assert.Null((await Meja.TerimaHasilAsync(b.Id, kantor.Rina, null, "Kartu siap diambil di loket.", Ct)).Penolakan);
    }
}

static class ObrolanPaket
{
    /// <summary>Answers what a bundle asks until the summary stands.</summary>
    public static async Task<Permohonan> IsiPaketAsync(this ObrolanUji o, string kode, string kasus)
    {
        var pilihan = ContohPaket.Urai(kasus);
        await o.PilihAsync($"AJUKAN:{kode}");
        await o.TeksAsync(ContohPaket.Baris);
        for (var ke = 0; ; ke++)
        {
            Assert.True(ke < 40, $"{kode} never stops asking: {await o.TerakhirAsync()}");
            var p = await o.PermohonanAsync();
            switch (Langkah.Dari(await o.LangkahAsync()))
            {
                case { Nama: Langkah.Field, Tentang: var kunci }: await o.TeksAsync(ContohPaket.Jawab(kode, kunci, pilihan)); break;
                case { Nama: Langkah.Baris, Tentang: var kunci }: await o.TeksAsync(ContohPaket.Jawab(kode, AlurPaket.Cari(p, kunci)!.Field[0].Kunci, pilihan)); break;
                case { Nama: Langkah.Berkas }: await o.FotoAsync(); break;
                case { Nama: Langkah.Opsional }: await o.TeksAsync("lanjut"); break;
                default: return p;
            }
        }
    }

    public static async Task<Permohonan> AjukanPaketAsync(this ObrolanUji o, string kode, string kasus)
    {
        var p = await o.IsiPaketAsync(kode, kasus);
        await o.PilihAsync($"KIRIM:{p.Id}");
        return await o.PermohonanAsync();
    }

    /// <summary>What the office has to tell this citizen, sent or still waiting to be sent together.</summary>
    public static async Task<IReadOnlyList<string>> KabarAsync(this ObrolanUji o) =>
    [
        .. await o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == o.PercakapanId).OrderBy(k => k.Id).Select(k => k.Pesan.Teks).ToListAsync()),
        .. (await o.BacaAsync(db => db.BeritaTunda.Where(b => b.PercakapanId == o.PercakapanId).OrderBy(b => b.Id).Select(b => b.Isi).ToListAsync())).Select(j => IsiPesan.DariJson(j).Teks)
    ];
}
