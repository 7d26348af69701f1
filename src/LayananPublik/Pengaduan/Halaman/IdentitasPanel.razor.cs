using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>Who reported it: asked for with a reason, decided by another, shown until the panel is closed.</summary>
public sealed partial class IdentitasPanel
{
    IdentitasPelapor? identitas;
    TanyaTeks? minta;
    string? galat;
    int termuat;

    [Parameter, EditorRequired] public RincianAduan Isi { get; set; } = default!;
    [Parameter, EditorRequired] public PetugasAktif Petugas { get; set; } = default!;
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    [Parameter, EditorRequired] public MejaAduan Meja { get; set; } = default!;
    /// <summary>Something was asked or decided.</summary>
    [Parameter] public EventCallback Berubah { get; set; }

    bool Boleh => Petugas.Boleh(Izin.KelolaAduan);

    MintaIdentitasTampil? Milikku => Isi.Permintaan.FirstOrDefault(p => p is { Status: StatusPermintaan.Disetujui, Dinas: null } && p.PemintaId == Petugas.Id && p.SampaiPada > Jam.Sekarang);

    /// <summary>Who reads only talks of complaints does not read one that holds a sealed one.</summary>
    string? Percakapan(IdentitasPelapor i) => i.PercakapanId is { } p && Petugas.Boleh(Izin.LihatPercakapan) && !(Isi.IdentitasTertutup && Petugas.Peran == Peran.AdminAduan) ? $"/?percakapan={p}" : null;

    protected override void OnParametersSet()
    {
        if (termuat == Isi.Id) return;
        (termuat, identitas, galat) = (Isi.Id, null, null);
    }

    TanyaTeks Tanya() => new("Minta identitas dibuka", "Mengapa perlu tahu siapa pelapornya", "Minta", "simpan-minta-identitas", async j =>
    {
        var hasil = await Meja.MintaBukaIdentitasAsync(Isi.Id, Petugas, j.Teks, null, Selesai);
        if (hasil.Berhasil) await Berubah.InvokeAsync();
        return hasil;
    }) { Petunjuk = "Kasi atau camat lain memutuskan. Bila disetujui, berlaku 3 hari untuk Anda saja, dan setiap pembukaan tercatat." };

    async Task BukaAsync()
    {
        var hasil = await Meja.IdentitasAsync(Isi.Id, Petugas, Selesai);
        (identitas, galat) = (hasil.Nilai, hasil.Penolakan);
        if (hasil.Berhasil) await Berubah.InvokeAsync();
    }

    TanyaTeks TanyaTolak(MintaIdentitasTampil p) => new("Tolak permintaan dinas", "Mengapa identitas tidak diperlukan", "Tolak", "simpan-tolak-permintaan", async j =>
    {
        var hasil = await Meja.TolakPermintaanDinasAsync(p.Id, Petugas, j.Teks, Selesai);
        if (hasil.Berhasil) await Berubah.InvokeAsync();
        return hasil;
    }) { Petunjuk = "Hanya untuk riwayat kantor. Dinas membaca bahwa permintaannya ditolak, tidak lebih." };

    async Task AngkatAsync(int id)
    {
        galat = (await Meja.AngkatPermintaanDinasAsync(id, Petugas, Selesai)).Penolakan;
        await Berubah.InvokeAsync();
    }

    async Task PutuskanAsync(int id, bool setuju)
    {
        galat = (await Meja.PutuskanBukaIdentitasAsync(id, Petugas, setuju, Selesai)).Penolakan;
        await Berubah.InvokeAsync();
    }
}
