using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SaluranWhatsApp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PembaruanMasuk_Status_BerikutPada",
                table: "PembaruanMasuk");

            migrationBuilder.AddColumn<string>(
                name: "Golongan",
                table: "StatusTertunda",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisTarif",
                table: "StatusTertunda",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BiayaPada",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DititipkanPada",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GolonganBiaya",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisBiaya",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Keperluan",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NomorKantorId",
                table: "PesanKeluar",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "TarifDari",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AsliId",
                table: "Lampiran",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BatasPada",
                table: "Lampiran",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Dilepas",
                table: "Lampiran",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "NamaVirus",
                table: "Lampiran",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SariDinyatakan",
                table: "Lampiran",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BsuidDiragukan",
                table: "Kontak",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiragukanSejak",
                table: "Kontak",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TeleponDiragukan",
                table: "Kontak",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PenugasanTemplat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WabaId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Keperluan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Bahasa = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenugasanTemplat", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TemplatPesan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WabaId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MetaId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Bahasa = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Golongan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Mutu = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Bernama = table.Column<bool>(type: "INTEGER", nullable: false),
                    Komponen = table.Column<string>(type: "TEXT", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StatusPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StatusSejak = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MutuPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GolonganPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GolonganSejak = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GolonganSebelum = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    GolonganAkan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    DiselaraskanPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplatPesan", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar",
                columns: new[] { "BiayaPada", "NomorKantorId", "GolonganBiaya", "JenisBiaya" });

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Status_KirimanMasukId_Urutan",
                table: "PembaruanMasuk",
                columns: new[] { "Status", "KirimanMasukId", "Urutan" });

            migrationBuilder.CreateIndex(
                name: "IX_Lampiran_AsliId",
                table: "Lampiran",
                column: "AsliId");

            migrationBuilder.CreateIndex(
                name: "IX_PenugasanTemplat_WabaId_Keperluan",
                table: "PenugasanTemplat",
                columns: new[] { "WabaId", "Keperluan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TemplatPesan_WabaId_MetaId",
                table: "TemplatPesan",
                columns: new[] { "WabaId", "MetaId" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Lampiran_IsiLemari_AsliId",
                table: "Lampiran",
                column: "AsliId",
                principalTable: "IsiLemari",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Lampiran_IsiLemari_AsliId",
                table: "Lampiran");

            migrationBuilder.DropTable(
                name: "PenugasanTemplat");

            migrationBuilder.DropTable(
                name: "TemplatPesan");

            migrationBuilder.DropIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropIndex(
                name: "IX_PembaruanMasuk_Status_KirimanMasukId_Urutan",
                table: "PembaruanMasuk");

            migrationBuilder.DropIndex(
                name: "IX_Lampiran_AsliId",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "Golongan",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "JenisTarif",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "BiayaPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "DititipkanPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "GolonganBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "Keperluan",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "NomorKantorId",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "TarifDari",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "AsliId",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "BatasPada",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "Dilepas",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "NamaVirus",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "SariDinyatakan",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "BsuidDiragukan",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "DiragukanSejak",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "TeleponDiragukan",
                table: "Kontak");

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Status_BerikutPada",
                table: "PembaruanMasuk",
                columns: new[] { "Status", "BerikutPada" });
        }
    }
}
