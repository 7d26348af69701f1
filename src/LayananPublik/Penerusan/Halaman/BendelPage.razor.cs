using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Shell;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>One batch: its papers, its way, and what has come back of it.</summary>
public sealed partial class BendelPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaBendel meja, JamKantor jam) : LayananComponent
{
    BarisBendel? bendel;
    IReadOnlyList<BarisIsi> isi = [];
    List<JejakBendel> jejak = [];
    PulangDialog? dialog;
    bool termuat, mengirim;
    CaraAntar cara;
    string keterangan = "";

    [Parameter] public int Id { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Permohonan], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (bendel, isi, jejak) = (await db.SatuBendelAsync(Id, Petugas, Selesai), await db.IsiBendelAsync(Id, Petugas, Selesai), await db.JejakBendelAsync(Id, Petugas, Selesai));
        termuat = true;
    }

    async Task<Hasil> KirimAsync()
    {
        var hasil = await meja.KirimAsync(Id, Petugas!, cara, keterangan, Selesai);
        if (hasil.Berhasil) await MuatAsync();
        StateHasChanged();
        return hasil;
    }

    SasaranPulang Sasaran(BarisIsi i) => new(i.ButirId, i.Nomor, i.Nama, i.Layanan, i.Rincian, bendel!.Unit);

    static (Nada Nada, string Kata) Rupa(BarisIsi i) => i.Menunggu ? (Nada.Info, "di Dukcapil") : i.Pulang?.Ke switch
    {
        nameof(StatusButir.HasilDiterima) => (Nada.Baik, i.Status == StatusButir.Selesai ? "selesai" : "hasil diterima"),
        nameof(StatusButir.Dikembalikan) => (Nada.Awas, "dikembalikan ke warga"),
        nameof(StatusButir.Ditolak) => (Nada.Bahaya, "ditolak"),
        _ => (Nada.Netral, AlurButir.Sebutan(i.Status))
    };
}

/// <summary>Batches in the office's words.</summary>
static class KataAntar
{
    public static string Sebut(CaraAntar? cara) => cara switch { CaraAntar.Kurir => "kurir atau petugas", CaraAntar.Surel => "pos-el", _ => "sistem Disdukcapil" };

    public static string Tindakan(string t) => t switch { "Susun" => "menyusun", "Kirim" => "mengirim,", "Unduh" => "mengunduh", _ => t };
}
