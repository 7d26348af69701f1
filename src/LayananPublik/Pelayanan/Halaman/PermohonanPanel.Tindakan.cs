using LayananPublik.Bersama;
using Microsoft.AspNetCore.Components.Forms;

namespace LayananPublik.Pelayanan.Halaman;

// What an officer does with the request; each goes to a desk, and the screen is read again afterwards.
public sealed partial class PermohonanPanel
{
    long BatasUnggah => Pengaturan.BatasBerkas;

    void Buka(int berkas) => (dibuka, menolak) = (berkas, false);

    void Tutup() => (dibuka, menolak) = (null, false);

    Task<Hasil> SimpanAsync(string nama, string nilai) => SesudahAsync(() => loket.UbahFieldAsync(isi!.Id, Petugas!, nama, nilai, Selesai));

    Task<Hasil> TerimaAsync(int berkas) => PutuskanAsync(berkas, () => meja.TerimaBerkasAsync(berkas, Petugas!, Selesai));

    Task<Hasil> UbahPutusanAsync(int berkas) => SesudahAsync(() => meja.PeriksaUlangBerkasAsync(berkas, Petugas!, Selesai));

    Task<Hasil> PindahkanAsync(int berkas, string dok) => SesudahAsync(() => loket.PindahkanBerkasAsync(isi!.Id, Petugas!, berkas, dok, Selesai));

    Task<Hasil> TolakAsync(int berkas, string alasan) => PutuskanAsync(berkas, () => meja.TolakBerkasAsync(berkas, Petugas!, alasan, Selesai));

    Task<Hasil> CocokkanAsync(int berkas, string field, HasilCocok hasil, string? alasan) => SesudahAsync(() => meja.CocokkanAsync(berkas, field, hasil, alasan, Petugas!, Selesai));

    Task<Hasil> CocokkanSisanyaAsync(int berkas) => SesudahAsync(() => meja.CocokkanSisanyaAsync(berkas, Petugas!, Selesai));

    Task<Hasil> LihatNomorAsync(string label) => meja.LihatNomorAsync(isi!.Id, label, Petugas!, Selesai);

    Task<Hasil> PakaiLagiAsync(int berkas) => SesudahAsync(() => meja.PakaiLagiAsync(isi!.Id, berkas, Petugas!, Selesai));

    Task<Hasil> PrioritaskanAsync(KotakMasuk.Prioritas ke, string alasan) => SesudahAsync(() => meja.PrioritaskanAsync(Butir!.Id, Petugas!, ke, alasan, Selesai));

    Task<Hasil> PindahTitikAsync(int? ke, string catatan) => SesudahAsync(() => meja.PindahTitikAsync(Butir!.Id, Petugas!, ke, catatan, Selesai));

    /// <summary>From a difference to the message that asks for it, with nothing else in the way.</summary>
    async Task MintaPerbaikanAsync()
    {
        Tutup();
        if (tindakanPanel is not null) await tindakanPanel.MulaiKembalikanAsync();
    }

    /// <summary>In the viewer a verdict leads on to the next document that waits for one.</summary>
    async Task<Hasil> PutuskanAsync(int berkas, Func<Task<Hasil>> kerja)
    {
        var hasil = await SesudahAsync(kerja);
        if (hasil.Berhasil && dibuka == berkas)
            Buka(isi?.Dokumen.SelectMany(d => d.Tampak()).FirstOrDefault(b => b is { Putusan: Putusan.Belum, Mime: not null })?.Id ?? berkas);
        return hasil;
    }

    async Task UnggahAsync((string Dok, IBrowserFile Berkas) u) => galat = u.Berkas.Size > BatasUnggah ? $"Berkas terlalu besar; paling besar {BatasUnggah / 1024 / 1024} MB."
        : (await SesudahAsync(async () => await loket.UnggahBerkasAsync(isi!.Id, Petugas!, await BacaAsync(u.Berkas), u.Berkas.Name, u.Dok, Selesai))).Penolakan;

    Task<Hasil> LakukanAsync(Tindakan tindakan, string keterangan, IBrowserFile? berkas) => SesudahAsync(async () =>
    {
        var (butir, permohonan, petugas) = (Butir!.Id, isi!.Id, Petugas!);
        return tindakan switch
        {
            Tindakan.Ambil => await meja.AmbilAsync(butir, petugas, Selesai),
            Tindakan.Kembalikan => await meja.KembalikanAsync(butir, petugas, keterangan, Selesai),
            Tindakan.Setujui => await meja.SetujuiAsync(butir, petugas, Selesai),
            Tindakan.Tolak => await meja.TolakAsync(butir, petugas, keterangan, Selesai),
            Tindakan.Teruskan => await meja.TeruskanAsync(butir, petugas, keterangan, Selesai),
            Tindakan.TerimaHasil => await meja.TerimaHasilAsync(butir, petugas, berkas is null ? null : await BacaAsync(berkas), keterangan, Selesai),
            Tindakan.Serahkan => await meja.SerahkanAsync(butir, petugas, keterangan, Selesai),
            Tindakan.Tuntaskan => await meja.TuntaskanAsync(butir, petugas, keterangan, Selesai),
            Tindakan.Ajukan => await loket.AjukanAsync(permohonan, petugas, Selesai),
            Tindakan.Lengkapi => await loket.LengkapiAsync(permohonan, petugas, Selesai),
            Tindakan.Batalkan when Butir!.Kunci is not null => await meja.BatalkanAsync(butir, petugas, keterangan, Selesai),
            Tindakan.Batalkan => await loket.BatalkanAsync(permohonan, petugas, keterangan, Selesai),
            _ => throw new InvalidOperationException($"{tindakan} has no button here.")
        };
    });

    async Task<Hasil<string>> SetujuiSemuaAsync()
    {
        var hasil = await meja.SetujuiSemuaAsync(isi!.Id, Petugas!, Selesai);
        await PerbaruiAsync();
        return hasil;
    }

    async Task<string?> PratinjauAsync(string catatan)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return await db.PratinjauKembalikanAsync(Butir!.Id, Petugas!, catatan, Selesai);
    }

    /// <summary>Keys of the viewer: a accepts, t asks for the reason of a rejection.</summary>
    async Task TombolAsync(string tombol)
    {
        if (menolak || !BolehPutuskan || Ditampilkan.Berkas is not { Putusan: Putusan.Belum } berkas) return;
        if (tombol == "a") galat = (await TerimaAsync(berkas.Id)).Penolakan;
        if (tombol == "t") menolak = true;
    }

    async Task<Hasil> SesudahAsync(Func<Task<Hasil>> kerja)
    {
        var hasil = await kerja();
        await PerbaruiAsync();
        return hasil;
    }

    async Task<byte[]> BacaAsync(IBrowserFile berkas)
    {
        using var isiBerkas = new MemoryStream();
        await using (var aliran = berkas.OpenReadStream(BatasUnggah, Selesai)) await aliran.CopyToAsync(isiBerkas, Selesai);
        return isiBerkas.ToArray();
    }
}
