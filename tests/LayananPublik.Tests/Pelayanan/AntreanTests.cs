using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class AntreanTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaVerifikasi Meja(ObrolanUji o) => new(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, o.Jam, []);

    static Task<List<BarisAntrean>> AntreanAsync(ObrolanUji o, PetugasAktif petugas, SaringAntrean saring) => o.BacaAsync(db => db.AntreanAsync(petugas, saring, o.Jam.Kini, Ct));

    [Fact]
    public async Task The_queue_is_sorted_by_deadline_and_filtered_for_the_officer()
    {
        ObrolanUji a = new(kantor), b = new(kantor), c = new(kantor);
        var mendesak = await a.AjukanAsync("SKTM", "1");
        b.Jam.Kini = c.Jam.Kini = a.Jam.Kini.AddDays(4);
        var kemudian = await b.AjukanAsync("SKU", "Modal", "Warung Sari", "Warung", "Jalan Kenanga", "2019");
        await c.PilihAsync("AJUKAN:SKTM");
        Assert.Equal([mendesak.Nomor, kemudian.Nomor], (await AntreanAsync(b, kantor.Rina, new())).Select(x => x.Nomor));
        var baris = (await AntreanAsync(b, kantor.Rina, new(PilahAntrean.LewatTenggat))).Single();
        Assert.True(baris.Nomor == mendesak.Nomor && baris.Terlambat(b.Jam.Kini));

        await Meja(b).AmbilAsync(kemudian.Butir[0].Id, kantor.Rina, Ct);
        await Meja(b).KembalikanAsync(mendesak.Butir[0].Id, kantor.Hendra, "Sekolah apa?", Ct);
        Assert.Equal(kemudian.Nomor, (await AntreanAsync(b, kantor.Rina, new(PilahAntrean.MilikSaya))).Single().Nomor);
        Assert.Equal(mendesak.Nomor, (await AntreanAsync(b, kantor.Rina, new(PilahAntrean.MenungguWarga))).Single().Nomor);
        Assert.Empty(await AntreanAsync(b, kantor.Rina, new(PilahAntrean.LewatTenggat)));
        Assert.Equal([kemudian.Nomor, mendesak.Nomor], (await AntreanAsync(b, kantor.Rina, new())).Select(x => x.Nomor));
        Assert.Equal(new(2, 1, 0, 0, 1), await b.BacaAsync(db => db.JumlahAntreanAsync(kantor.Rina, b.Jam.Kini, Ct)));
        Assert.Equal(kemudian.Nomor, (await AntreanAsync(b, kantor.Rina, new(Lewati: 0, Banyak: 1))).Single().Nomor);
        Assert.Equal(2, await b.BacaAsync(db => db.BanyakAntreanAsync(kantor.Rina, new(), b.Jam.Kini, Ct)));

        await Meja(b).TolakAsync(kemudian.Butir[0].Id, kantor.Hendra, "Bukan warga.", Ct);
        Assert.Single(await AntreanAsync(b, kantor.Rina, new()));
        Assert.Equal(kemudian.Nomor, (await AntreanAsync(b, kantor.Rina, new(Cari: kemudian.Nomor!.ToLowerInvariant()))).Single().Nomor);
        Assert.Equal(2, (await AntreanAsync(b, kantor.Rina, new(Cari: "ANGGRAINI"))).Count);
    }

    [Fact]
    public async Task The_panel_shows_fields_documents_warnings_and_the_officers_buttons()
    {
        var o = new ObrolanUji(kantor);
        var p = await o.AjukanAsync("SKTM", "1");
        var loket = new Loket(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Segel, o.Jam);
        Assert.True((await loket.UbahFieldAsync(p.Id, kantor.Rina, "nik", "3299015305909555", Ct)).Berhasil);
        var r = (await o.BacaAsync(db => db.PermohonanAsync(p.Id, kantor.Hendra, new(2026, 11, 21), Ct)))!;
        var nik = r.Field.Single(f => f.Nama == "nik");
        Assert.Equal("3299015305909555", nik.Nilai);
        Assert.Contains("Tanggal lahir pada NIK berbeda", Assert.Single(nik.Peringatan), StringComparison.Ordinal);
        Assert.Equal("12 Mei 1990", r.Field.Single(f => f.Nama == "tanggal_lahir").Tampil);
        Assert.True(r.Field.Single(f => f.Nama == "agama").Kurang);
        Assert.Equal("WNI", r.Field.Single(f => f.Nama == "kewarganegaraan").Nilai);
        Assert.Contains(r.Field.Single(f => f.Nama == "kode_wilayah").Pilihan, k => k is { Nilai: "32.99.01.1001", Nama: "Kelurahan Contoh" });
        Assert.Equal(4, r.Dokumen.Count(d => d.Wajib && d.Berkas is [{ Mime: "image/jpeg" }]));
        Assert.Equal([Tindakan.Ambil, Tindakan.Kembalikan, Tindakan.Setujui, Tindakan.Tolak, Tindakan.Batalkan], r.Butir[0].Tindakan.Order());
        Assert.Contains(r.Riwayat, h => h is { Tindakan: "Ajukan", Pelaku: "Warga" });
        Assert.DoesNotContain(r.Riwayat, h => h.Alasan?.Contains("3299", StringComparison.Ordinal) == true);

        var camat = kantor.Rina with { Peran = Peran.Camat };
        Assert.True((await loket.UbahFieldAsync(p.Id, kantor.Rina, "kode_wilayah", "32.99.01.1001", Ct)).Berhasil);
        var tersamar = (await o.BacaAsync(db => db.PermohonanAsync(p.Id, camat, new(2026, 11, 21), Ct)))!;
        Assert.Equal("3299********9555", tersamar.Field.Single(f => f.Nama == "nik").Nilai);
        var lurah = (await o.BacaAsync(db => db.PermohonanAsync(p.Id, kantor.Lurah, new(2026, 11, 21), Ct)))!;
        Assert.Equal("3299015305909555", lurah.Field.Single(f => f.Nama == "nik").Nilai);
        Assert.False(lurah.BolehUbah);
    }
}
