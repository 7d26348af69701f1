using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pemanggilan;

sealed class TitikAntreanConfig : IEntityTypeConfiguration<TitikAntrean>
{
    public void Configure(EntityTypeBuilder<TitikAntrean> e)
    {
        e.HasKey(x => x.UnitKerjaId);
        e.Property(x => x.UnitKerjaId).ValueGeneratedNever();
        e.Property(x => x.Deret).SebagaiJson();
        e.Property(x => x.Aturan).SebagaiJson().HasMaxLength(120);
        e.Property(x => x.SidikLayar).HasMaxLength(64);
        e.Property(x => x.SidikKios).HasMaxLength(64);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.TanpaJanji);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.SidikLayar).IsUnique().HasFilter("[SidikLayar] IS NOT NULL");
        e.HasIndex(x => x.SidikKios).IsUnique().HasFilter("[SidikKios] IS NOT NULL");
    }
}

sealed class LoketPanggilConfig : IEntityTypeConfiguration<LoketPanggil>
{
    public void Configure(EntityTypeBuilder<LoketPanggil> e)
    {
        e.Property(x => x.Nama).HasMaxLength(LoketPanggil.PanjangNama);
        e.Property(x => x.Deret).SebagaiJson();
        e.Property(x => x.NamaPetugas).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Nama }).IsUnique();
    }
}

sealed class TiketConfig : IEntityTypeConfiguration<Tiket>
{
    public void Configure(EntityTypeBuilder<Tiket> e)
    {
        e.Property(x => x.Deret).HasMaxLength(1);
        e.Property(x => x.Nomor).HasMaxLength(8);
        e.Property(x => x.NamaSingkat).HasMaxLength(60);
        e.Property(x => x.KodeLayanan).HasMaxLength(40);
        e.Property(x => x.Keperluan).HasMaxLength(160);
        e.Property(x => x.Sidik).HasMaxLength(64);
        e.Property(x => x.Kode).HasMaxLength(16);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Calon);
        e.Ignore(x => x.Antre);
        e.Ignore(x => x.Berakhir);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Janji>().WithMany().HasForeignKey(x => x.JanjiId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Loket).WithMany().HasForeignKey(x => x.LoketId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.TiketId);
        // The number printed on the slip: a transfer to another series changes who serves it, never this.
        e.HasIndex(x => new { x.UnitKerjaId, x.Tanggal, x.Nomor }).IsUnique();
        e.HasIndex(x => new { x.Status, x.Tanggal });
        e.HasIndex(x => x.Sidik).IsUnique();
        // One number for an appointment; a second check-in finds the first.
        e.HasIndex(x => x.JanjiId).IsUnique().HasFilter("[JanjiId] IS NOT NULL");
    }
}

sealed class RiwayatTiketConfig : IEntityTypeConfiguration<RiwayatTiket>
{
    public void Configure(EntityTypeBuilder<RiwayatTiket> e) => RiwayatConfig.Isi(e);
}
